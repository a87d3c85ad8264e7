import { describe, expect, it } from "vitest";
import { creditAtEnd } from "./credit";

const CREDITED = [
  ["The captain is carried off by the men he feeds", " • ", "Coastal Sports Images"],
  ["De brug bij Sintelsluis, gisteren in de regen", " • ", "Jelle Hofstra/ANP"],
  ["“A door that squeaks is asking,” the caretaker says.", "Photograph by ", "Amos Field for The Review"],
  ["The conductor stamps a due date on a ticket.", " ", "Pool"],
  ["La halte est signalée par une plume.", " — ", "Métropole de Port-Aubin"],
  ["Las ocas esperan en verde.", " / ", "INÉS SOLANO"],
  ["Die Badegäste haben ihr Buch nicht verlassen", " Foto: ", "privat"],
  ["할머니가 마루에서 버스를 향해 손을 흔들고 있다.", " 사진=", "바다시 제공"],
  ["孩子和他发现秘密的电子表。", " ", "受访者供图"],
] as const;

describe("credits of single papers and scripts", () => {
  it.each(CREDITED)("parts “%s”", (caption, between, credit) => {
    expect(creditAtEnd(`${caption}${between}${credit}`)).toMatchObject({ caption, credit });
  });

  it("leaves links and attributed sayings alone", () => {
    expect(creditAtEnd("Terms of Use • Privacy Policy")).toBeNull();
    expect(creditAtEnd("“The tide does not take leave.” — Piet Rask")).toBeNull();
  });
});
