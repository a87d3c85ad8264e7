import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode } from "@/lib/import/decoding/decode";
import { brokenTiling, restored, strayPointer } from "./laws";
import { readText } from "./read-text";

const CORPORA = new URL("../../../../shared/corpora", import.meta.url).pathname;

/** Lines as newsrooms send them, so that every detector meets every other one's text. */
const LINES = [
  "Ferry town votes to keep its bridge",
  "HARBOUR BOARD VOTES ON CRANE",
  "UPDATE 2-Harbour board votes on crane",
  "By Ana Ruiz",
  "by ana ruiz and TOM LEE, Staff Writers",
  "Ana Ruiz Transport correspondent",
  "12 March 2024",
  "Published 3 hours ago",
  "March 3, 2024 at 9.15am ET | Updated March 4, 2024",
  "4/5/2023",
  "PORT HALLOW (AP) — The board voted on Tuesday to keep the crane.",
  "Brunsede (dpa) - Die Insel ist nur noch mit dem Postboot zu erreichen.",
  "The board voted on Tuesday to keep the crane, its chairman said.",
  "“We like our crane,” said Walt Imsgard. “It has never fallen",
  "“It has only ever leaned.”",
  "The crane leans over the quay (Getty Images)",
  "The crane at dawn. Photograph: Ana Ruiz/AFP",
  "Image source, Getty Images",
  "Image caption,",
  "Caption: The crane",
  "Credit: Ana Ruiz",
  "Photo: Ana Ruiz",
  "date 2023-02-14 Sign up to our free newsletter Please enter a valid email address SIGN UP Read our privacy notice Thanks for signing up to the",
  "Sign up to First Edition, our free daily newsletter",
  "We use cookies to improve your experience. Accept all Manage preferences",
  "Share",
  "Facebook Twitter Email",
  "2.4K Shares 318 Comments",
  "Advertisement",
  "READ MORE: Ten cranes to see",
  "More on this story",
  "The town that moved its church",
  "Topics",
  "Harbours",
  "Tags: harbour, cranes",
  "Headline: Crane stays",
  "Headline:",
  "Standfirst: A vote",
  "Section: News",
  "From: Ana Ruiz <ana@desk.example>",
  "Sent: Friday, 19 August 2022 16:52",
  "Subject: COPY: crane",
  "On Wed, 16 Nov 2022 at 11:02, Ana Ruiz <ana@desk.example> wrote:",
  "Hi both,",
  "Copy below, ring me if anything looks odd.",
  "Thanks, Ana",
  "--",
  "> quoted by hand",
  ">",
  "[12/05/2023, 18:44:10] Ana Ruiz: The board voted.",
  "Ana Ruiz  4:12 PM",
  "(Adds quote, background)",
  "(Reporting by Ana Ruiz; Editing by Tom Lee)",
  "ENDS",
  "—30—",
  "___",
  "***",
  "FOR IMMEDIATE RELEASE",
  "EMBARGOED until 00:01 Tuesday 5 March 2024",
  "Notes to editors",
  "1. Pictures are available.",
  "About the Harbour Board",
  "The Harbour Board was founded in 1902. Call +44 1632 960 418.",
  "Media contact: press@harbour.example",
  "© 2024 The Tamsin Ledger. All rights reserved.",
  "# A village",
  "## A heading",
  "There is **no till** in [the guesthouse](https://a.example/b_c) at *all*.",
  "![The crane (Photo: Ana Ruiz)](crane.jpg)",
  "- one thing",
  "\t•\tanother thing",
  "1. Insulate the floor",
  "Q: Why cranes?",
  "A: They will not hold still.[a]",
  "[a]check with harbour office",
  "17.20 GMT",
  "Page 3 of 5",
  "12",
  "THE HARBOUR GAZETTE",
  "The clock of the old wool com-",
  "pany struck noon on Saturday for the",
  "first time since the works closed",
  "Continued on page 14",
  "À Montrevel, une école rouvre. Publié le 12 mars 2023 à 18h04",
  "« On ne ferme pas un village », résume la maire.",
  "Lire aussi : la gare",
  "港の時計、40年ぶりに鳴る",
  "町の時計=2024年3月5日、鈴木一郎撮影",
  "新华社青溪5月2日电　茶馆重新开张。",
  "القاهرة (رويترز) - عادت مكتبة عائمة إلى النهر.",
] as const;

const noise = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.stringMatching(/^[\s>*_#()[\]“”"'.:;\-–—|/@©\d\u00a0\u00ad\u200b\u3000]{0,30}$/),
);
const ends = fc.constantFrom(
  "\n",
  "\n\n",
  "\r\n",
  "\r\n\r\n",
  "\n \n",
  "\r",
  "\f",
  " ",
  "",
  "\u2028",
  "\n> ",
  "\n\t",
);
const line = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...LINES) }, { weight: 1, arbitrary: noise });
const text = fc
  .array(fc.tuple(line, ends), { maxLength: 14 })
  .map((parts) => parts.flat().join("").toWellFormed());

describe("whatever the text", () => {
  it("every sign but white space belongs to exactly one block, and every pointer points into the source", () => {
    fc.assert(
      fc.property(text, (source) => {
        const story = readText(source);
        expect(brokenTiling(source, story)).toBeNull();
        expect(strayPointer(source, story)).toBeNull();
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it("undoing every decision gives the source back, white space aside", () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(restored(source, readText(source))).toBe(source.replace(/\s/gu, ""));
      }),
      { numRuns: 1500 },
    );
  });

  it("reading twice gives the same story, and the story is plain JSON", () => {
    fc.assert(
      fc.property(text, (source) => {
        const story = readText(source);
        expect(readText(source)).toEqual(story);
        expect(JSON.parse(JSON.stringify(story))).toEqual(story);
      }),
      { numRuns: 1500 },
    );
  });
});

describe("hostile texts", () => {
  const hostile: Record<string, string> = {
    "nothing but line ends and signs": "a\n".repeat(200_000),
    "one line without end": "word ".repeat(400_000),
    "blank lines between single letters": "a\n\n".repeat(200_000),
    "two megabytes of quotation marks": '"'.repeat(2_000_000),
    "two megabytes of curly marks": "“".repeat(2_000_000),
    "two megabytes of round brackets": "(".repeat(2_000_000),
    "two megabytes of spaces within a line": `a${" ".repeat(2_000_000)}b`,
    "the same of spaces that don't break": `a${"\u00a0".repeat(2_000_000)}b`,
    "the same of controls": "\u0000".repeat(2_000_000),
    "dashes alone": "- ".repeat(600_000),
    "dates alone": "12 March 2023\n".repeat(100_000),
    "names alone": "Ana Ruiz\n".repeat(100_000),
    "numbers alone": "12\n\n".repeat(300_000),
    "comments that refer to nothing": "[a]x\n".repeat(100_000),
    "e-mails without end": "From: a@b.example\nSubject: c\n\nhello there\n\n".repeat(20_000),
    "no space at all": "a".repeat(400_000),
    "brackets that never close": "([{“«".repeat(80_000),
    "stars that never close": "*a _b ".repeat(60_000),
    "quoting marks alone": ">\n".repeat(200_000),
    "labels alone": "By: A\n".repeat(60_000),
    "headings over nothing": "Related\n\nfoo bar\n\n".repeat(20_000),
    "lines wrapped and broken":
      "the quick brown fox jumps over the lazy dog and then the qui-\nck fox ".repeat(6_000),
  };

  it.each(Object.entries(hostile))("%s are read, and nothing of them is lost", (_, source) => {
    expect(brokenTiling(source, readText(source))).toBeNull();
  });

  // A pattern that can read these in several ways tries them all: then a paragraph of some kilobytes takes for ever.
  it.each(["A-", "A.A. ", "„", "« ", "**a** ", "by Ana Ruiz, ", "Mr. ", "(AP) - ", "1/2 ", "12:00 "])(
    "%j again and again is read",
    (words) => {
      const paragraph = words.repeat(5_000 / words.length);
      const source = [words.repeat(50_000 / words.length), ...Array(20).fill(paragraph)].join("\n\n");
      expect(brokenTiling(source, readText(source))).toBeNull();
    },
  );
});

describe.runIf(existsSync(CORPORA))("every text of the corpora", () => {
  const files = existsSync(CORPORA) ? filesBelow(CORPORA).filter((file) => file.endsWith(".txt")) : [];

  it.each(files)("%s is tiled and comes back whole", (file) => {
    const source = decode(new Uint8Array(readFileSync(join(CORPORA, file)))).text;
    const story = readText(source);
    expect(brokenTiling(source, story)).toBeNull();
    expect(restored(source, story)).toBe(source.replace(/\s/gu, ""));
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
}
