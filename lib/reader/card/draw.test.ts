import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { buildAssets } from "@/scripts/build-assets";
import type { CardWords } from "./address";
import { PAPER } from "./colors";
import { drawCard } from "./draw";
import { setHeadline } from "./headline";
import { isLegible } from "./legible";
import { inked } from "./words";

beforeAll(async () => {
  await buildAssets();
});

const WORDS: CardWords = {
  siteName: "The Galley Post",
  kicker: "Politics",
  color: "#1f3a6e",
  headline: "Harbour ferry returns",
  byline: "By Ada Osei",
  language: "en-GB",
};
const NAME_ALONE: CardWords = { ...WORDS, kicker: "", headline: "", byline: "" };
/** In no script there is: no font will ever have it. */
const NOBODYS = "\u0378";

interface Region {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The colours in a part of a card. */
async function colorsIn(png: Buffer, region: Region): Promise<Set<string>> {
  const pixels = await sharp(png).extract(region).removeAlpha().raw().toBuffer();
  const colors = new Set<string>();
  for (let at = 0; at < pixels.length; at += 3) colors.add(`#${pixels.subarray(at, at + 3).toString("hex")}`);
  return colors;
}

const isBlank = async (png: Buffer, region: Region) => [...(await colorsIn(png, region))].join() === PAPER;

describe("a card", () => {
  it("has the size that sites show, and the same words give the same bytes", async () => {
    const [card, again] = [await drawCard(WORDS), await drawCard(WORDS)];
    expect(await sharp(card.png).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
    expect(card.whole).toBe(true);
    expect(card.png.equals(again.png)).toBe(true);
    expect((await drawCard({ ...WORDS, headline: "Another" })).png.equals(card.png)).toBe(false);
  });

  it("is set in the paper's own faces, not in what the system has", async () => {
    const set = (family: "display" | "sans") =>
      inked({ text: "Hamburgefonts", face: family, size: 60, color: "#000000", language: "en" });
    const plain = async (font: string) =>
      (
        await sharp({ text: { text: "Hamburgefonts", font, dpi: 72 } })
          .png()
          .toBuffer({ resolveWithObject: true })
      ).info;
    const others = [
      await plain("serif Semi-Bold 60"),
      await plain("sans Semi-Bold 60"),
      await plain("No Such Face, Semi-Bold 60"),
    ];
    for (const face of ["display", "sans"] as const) {
      const { width, height } = await set(face);
      for (const other of others) expect([width, height]).not.toEqual([other.width, other.height]);
    }
  });

  it("shows the section in its colour, in the place of the kicker alone", async () => {
    const { png } = await drawCard(WORDS);
    expect(await colorsIn(png, { left: 64, top: 140, width: 300, height: 50 })).toContain("#1f3a6e");
    expect(await colorsIn(png, { left: 64, top: 200, width: 1072, height: 320 })).not.toContain("#1f3a6e");
  });

  it("never writes over its rules, however long the headline and its words are", async () => {
    const long = "The council of the harbour town voted to keep the ferry running ".repeat(8);
    for (const headline of [long, long.replaceAll(" ", ""), "W".repeat(600), "i"]) {
      const { png, whole } = await drawCard({ ...WORDS, headline, byline: long });
      expect(whole).toBe(true);
      expect(await isBlank(png, { left: 0, top: 518, width: 1200, height: 15 })).toBe(true);
      for (const left of [0, 1144])
        expect(await isBlank(png, { left, top: 0, width: 56, height: 630 })).toBe(true);
    }
  });

  it("sets a headline so small that its longest word stands whole on a line", async () => {
    const room = { language: "de", width: 1_072, height: 298 };
    const word = "Bundesverfassungsgericht";
    const large = await setHeadline({ ...room, text: "Das Gericht urteilt" });
    const small = await setHeadline({ ...room, text: word });
    expect(small.width).toBeLessThanOrEqual(room.width + 4);
    expect(small.height, "one line").toBeLessThan(large.height);
    // Where words have no spaces between them, a line ends between two of them.
    const joined = await setHeadline({ ...room, language: "ja", text: "ferry\u200bboat".repeat(12) });
    expect(joined.height).toBeGreaterThan(2 * small.height);
  });

  it("ends its byline with a whole word", async () => {
    const names =
      "Ada Osei, Ben Rao, Christina-Maria von Hohenstein-Wallersbach, Dunja Petrović and Emil Krause";
    const words = names.split(" ");
    const begun = words.map((_, index) => words.slice(0, index).join(" ").replace(/,$/, ""));
    const cut = await drawCard({ ...WORDS, byline: names });
    const whole = await Promise.all(begun.map((byline) => drawCard({ ...WORDS, byline: `${byline}…` })));
    expect(whole.filter(({ png }) => png.equals(cut.png))).toHaveLength(1);
  });

  it("begins at the right where the story is read from there", async () => {
    const card = await drawCard({ ...WORDS, language: "ar", headline: "Harbour" });
    expect(await isBlank(card.png, { left: 0, top: 130, width: 500, height: 400 })).toBe(true);
    expect(await isBlank(card.png, { left: 700, top: 130, width: 500, height: 400 })).toBe(false);
  });

  it("is the newsroom's name alone where no font here has the headline's letters, and never a row of boxes", async () => {
    const name = await drawCard(NAME_ALONE);
    const card = await drawCard({ ...WORDS, headline: `${NOBODYS} and more` });
    expect(card.whole).toBe(false);
    expect(card.png.equals(name.png)).toBe(true);
    const kicker = await drawCard({ ...WORDS, kicker: NOBODYS });
    expect(kicker.whole).toBe(false);
    expect(await isBlank(kicker.png, { left: 0, top: 130, width: 1200, height: 60 })).toBe(true);
  });

  it("takes any text for text", { timeout: 120_000 }, async () => {
    const hostile = fc.constantFrom("</span>", "&amp;", "<b>", "\u202e", "\u000b", "\ud800", "\0", " ");
    const text = fc
      .array(fc.oneof(hostile, fc.string({ maxLength: 8 })), { maxLength: 5 })
      .map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(text, text, async (headline, byline) => {
        const { png } = await drawCard({ ...WORDS, headline, byline, siteName: headline });
        expect((await sharp(png).metadata()).width).toBe(1200);
      }),
      { numRuns: 15 },
    );
  });
});

describe("letters", () => {
  it("are legible that our faces have, of every range, on a server without any font", () => {
    const words = "Łódź – “Ærø”, ŵ & 100 €… Nguyễn Ελένη Їжа қала";
    const asked = `
      const { isLegible } = await import("@/lib/reader/card/legible");
      const legible = (text) => Promise.all(["display", "sans"].map((face) => isLegible(text, face)));
      console.log(JSON.stringify([await legible(${JSON.stringify(words)}), await legible("橋")]));
    `;
    const noFonts = path.join(mkdtempSync(path.join(tmpdir(), "galley-fonts-")), "fonts.conf");
    writeFileSync(noFonts, "<fontconfig/>");
    const hooks = pathToFileURL(path.resolve("scripts/resolve-ts.mjs")).href;
    const flags = ["--import", hooks, "--no-warnings", "--input-type=module", "--eval", asked];
    const env = { ...process.env, FONTCONFIG_FILE: noFonts };
    const { stdout } = spawnSync(process.execPath, flags, { env, encoding: "utf8" });
    expect(JSON.parse(stdout)).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  it("are not where Pango would draw a box with a number, of four, five or six digits", async () => {
    for (const letter of [NOBODYS, "\u{1fffe}", "\u{10fffe}"])
      expect(await isLegible(letter, "display")).toBe(false);
    expect(await isLegible(`Ferry ${NOBODYS}`, "sans")).toBe(false);
  });

  it("that look like boxes are legible", async () => {
    for (const letter of "HDOBI[]|") expect(await isLegible(letter, "sans")).toBe(true);
  });
});
