import { describe, expect, it } from "vitest";
import { CAPTION_LABEL } from "./labelled-captions";

describe("a label of a caption", () => {
  it.each([
    ["Caption: The ferry", "The ferry"],
    ["CUTLINE 2: The ferry", "The ferry"],
    ["Image captionThe ferry", "The ferry"],
    ["Légende : le bac", "le bac"],
    ["图说：渡轮", "渡轮"],
  ])("is told from what it labels: %s", (line, caption) => {
    expect(line.replace(CAPTION_LABEL, "")).toBe(caption);
  });

  it.each(["Legendary keeper retires", "Billedtekst-konkurrence på kajen", "Captioned for the deaf"])(
    "is no beginning of a word: %s",
    (line) => {
      expect(CAPTION_LABEL.test(line)).toBe(false);
    },
  );
});
