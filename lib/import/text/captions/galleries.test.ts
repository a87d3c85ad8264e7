import { describe, expect, it } from "vitest";
import { readText } from "@/lib/import/text/read-text";

const STORY = [
  "The harbour board met on Tuesday and looked at eleven pictures of the same crane.",
  "None of them was sharp, and the chairman said that this was the sea’s fault.",
  "A vote on the twelfth picture was put off until somebody has taken it.",
  "The crane itself is to be painted in the spring, if it stands still.",
];

/** The captions of a story with these lines between its paragraphs, each as "caption || credit". */
function captionsOf(lines: readonly string[], top: readonly string[] = []): string[] {
  const source = [
    "Crane looked at again",
    "By Ana Ruiz",
    ...top,
    STORY[0],
    STORY[1],
    ...lines,
    STORY[2],
    STORY[3],
  ];
  return readText(source.join("\n\n")).blocks.flatMap((block) =>
    block.decision === "keep" && block.kind === "figure" ? [`${block.caption} || ${block.credit ?? ""}`] : [],
  );
}

describe("the captions of a gallery", () => {
  it("stand behind counts on the same line, with a credit or without", () => {
    const lines = [
      "1 of 3 | The crane at dawn, seen from the ferry. (AP Photo/Lena Ortiz)",
      "2 of 3 | The crane at noon behind the gulls",
      "3 of 3 | The board looks up",
    ];
    expect(captionsOf(lines)).toEqual([
      "The crane at dawn, seen from the ferry. || AP Photo/Lena Ortiz",
      "The crane at noon behind the gulls || ",
      "The board looks up || ",
    ]);
  });

  it("stand below bare numbers, if most of them have a credit", () => {
    const lines = [
      "1",
      "The crane at dawn. Photo: Lena Ortiz",
      "2",
      "Gulls",
      "3",
      "The board. Photo: Lena Ortiz",
    ];
    expect(captionsOf(lines)).toEqual([
      "The crane at dawn. || Lena Ortiz",
      "Gulls || ",
      "The board. || Lena Ortiz",
    ]);
  });

  it("are not the parts of a numbered story", () => {
    const lines = ["1", "Look at the crane", "2", "Look away from the crane", "3", "Ask who owns it"];
    expect(captionsOf(lines)).toEqual([]);
  });

  it("end in one photographer’s bare name, several times", () => {
    const lines = [
      "The crane as seen from the old ferry Lena Ortiz",
      "The board on its way up the stairs Lena Ortiz",
    ];
    expect(captionsOf(lines)).toEqual([
      "The crane as seen from the old ferry || Lena Ortiz",
      "The board on its way up the stairs || Lena Ortiz",
    ]);
    expect(captionsOf(lines.slice(0, 1))).not.toContain("The crane as seen from the old ferry || Lena Ortiz");
  });
});

describe("a name behind the caption’s full stop", () => {
  it("credits the picture above the story, particles and all", () => {
    expect(captionsOf([], ["The crane at rest. Wim de Graaf"])).toEqual([
      "The crane at rest. || Wim de Graaf",
    ]);
  });

  it("credits one in the story only if another is by the same hand", () => {
    const signed = "The gulls came back at noon and left at one. Olu Adesanya";
    expect(captionsOf([signed])).toEqual([]);
    expect(captionsOf([signed], ["The crane at rest. Photo: Olu Adesanya"])).toHaveLength(2);
  });

  it("may be in capitals with nothing between", () => {
    expect(captionsOf([], ["La grúa, el pasado miércoles.ÓSCAR VILLAMOR"])).toEqual([
      "La grúa, el pasado miércoles. || Óscar Villamor",
    ]);
  });
});

it("reads a picture’s description for those who can’t see it as no part of the story", () => {
  const block = "Family handout Ana Ruiz, a woman in a red coat, points at a crane\nAna Ruiz says it moved";
  expect(captionsOf([block])).toEqual(["Ana Ruiz says it moved || Family handout"]);
});

it("reads day and place behind a Japanese caption", () => {
  expect(captionsOf(["傾いたまま立つ港のクレーン＝21日、潮見町"])).toEqual([
    "傾いたまま立つ港のクレーン＝21日、潮見町 || ",
  ]);
});
