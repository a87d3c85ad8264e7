import { describe, expect, it } from "vitest";
import { readText } from "@/lib/import/text/read-text";

const TOP = [
  "Skip to content",
  "Subscribe",
  "Sign in",
  "The Tarrow Meridian",
  "News",
  "Sport",
  "Culture",
  "Weather",
  "Share",
];
const FOOT = [
  "Share",
  "Tweet",
  "Most read",
  "Goat found in lift at town hall",
  "Why the ferry has two horns",
  "Comments",
  "Sign up for our newsletter",
  "Privacy policy",
  "© 2025 Tarrow Media Ltd. All rights reserved.",
];
const HEAD = ["The tide table that nobody believed", "By Ana Ruiz", "4 May 2025"];
const PROSE = [
  "The harbour office has printed the wrong tide table for eleven years, and the town has come to rely on it.",
  "Fishermen add forty minutes and bathers take away twenty. “It works out,” said the harbourmaster, Piet Rask.",
  "A correct table appeared in March and was sent back within a week with a note that asked for the old one.",
];

/** What a story may have that is as short as a line of the page. */
const SHORT_LINES: Record<string, readonly string[]> = {
  "ingredients at the end": [
    ...PROSE,
    "Ingredients",
    "200g barley flour",
    "2 eggs",
    "½ tsp salt",
    "Butter, soft",
  ],
  "ingredients before the method": [
    ...PROSE,
    "Ingredients",
    "200g barley flour",
    "2 eggs",
    "Method",
    "1. Beat the eggs until they are pale and the arm is tired.",
    "2. Fold in the flour and bake for eleven minutes.",
  ],
  "results at the end": [
    ...PROSE,
    "Results",
    "Tarrow 2-1 Vale",
    "Brackwater 0-0 Thornley",
    "Skelby 3-3 Orrin",
  ],
  "questions and answers": [
    "What is lost most often?",
    "Umbrellas. After that single gloves, and always the left one, since people pay with the right.",
    "Why the left?",
    "The right one is in the pocket already when the change comes.",
    "And then?",
    "Then a man came and asked whether somebody had handed in an anchor.",
  ],
  "a live page": [
    "15:47",
    "That is all from us",
    "The balloon is folded into a horsebox and both of the bridges are open again.",
    "14:20",
    "Tether found in hedge",
    "Investigators have recovered forty metres of cable from a hedge beside the ring road.",
    "09:05",
    "Police: do not shoot",
    "Good morning. A balloon has got loose and is drifting east at walking pace.",
  ],
  "a poem": [...PROSE, "The tide is late,", "the clock is slow,", "we wait, we wait,", "and off we go"],
  "a list at the end": [...PROSE, "What to bring:", "A torch", "Dry socks", "Somebody else’s umbrella"],
  "a bulleted list at the end": [
    ...PROSE,
    "• The office opens at nine",
    "• The old table costs a pound",
    "• Nobody pays it",
  ],
  "a list before the story": [
    "What you need to know",
    "• The table is wrong by forty minutes",
    "• A right one was sent back",
    ...PROSE,
  ],
  "subheadings in the words of buttons": [
    ...PROSE.slice(0, 1),
    "Contact",
    "Anybody who wants the old table may ask for it at the counter, where it lies under the new one.",
    "Privacy",
    "Nobody is asked what the table is for, and nobody has ever said so of his own accord.",
    "Help",
    "A volunteer reads the table aloud on Sundays to those who have lost their glasses in the sea.",
  ],
  "a last word to the reader": [
    ...PROSE,
    "If you have seen the harbour cat, please call the office on 01632 960 001 and ask for your neighbour.",
  ],
  "a letter’s name": [
    ...PROSE,
    "Sir, the tide is late. So was my father, and nobody printed a table of him.",
    "Olu Adesanya",
  ],
};

describe("a story copied with its page", () => {
  it.each(Object.keys(SHORT_LINES))("keeps %s", (shape) => {
    const body = SHORT_LINES[shape] ?? [];
    for (const gap of ["\n", "\n\n"]) {
      const source = [TOP.join("\n"), "", HEAD.join(gap), "", body.join(gap), "", FOOT.join("\n")].join("\n");
      const taken = readText(source).blocks.filter(({ decision }) => decision === "set-aside");
      const lost = body.filter((line) =>
        taken.some(({ text }) => text === line.replace(/^(?:•|\d\.) /u, "")),
      );
      expect(lost).toEqual([]);
    }
  });

  it("sets aside what stands above its headline and below its last paragraph", () => {
    const source = [TOP.join("\n"), "", HEAD.join("\n"), "", PROSE.join("\n\n"), "", FOOT.join("\n")].join(
      "\n",
    );
    const kept = readText(source).blocks.filter(({ decision }) => decision === "keep");
    expect(kept.map(({ text }) => text)).toEqual(PROSE);
  });

  it("knows the headline by who signs it, whatever mottos and offers stand above", () => {
    const offers = [
      "Local paper of the year",
      "Two months for the price of one",
      "A motto for a town",
      "Culture",
    ];
    const source = [
      TOP.join("\n"),
      offers.join("\n"),
      HEAD.join("\n"),
      "",
      PROSE.join("\n\n"),
      FOOT.join("\n"),
    ];
    expect(readText(source.join("\n")).fields.headline.value).toBe(HEAD[0]);
  });
});
