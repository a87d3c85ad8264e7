import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode, decodeText } from "./decode";
import { repairMojibake } from "./mojibake";

const utf8 = (text: string) => new TextEncoder().encode(text);
const misread = (text: string, as = "windows-1252") => new TextDecoder(as).decode(utf8(text));
const wide = (text: string, little: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), little);
  return bytes;
};
const STORY =
  "The ferry’s crew said “no”. Søren Kjær sold more cod – for €5 – than Zoë.\n\nA second café opened.\n";

describe("decoding", () => {
  it.each([
    ["UTF-8", utf8(STORY), "utf-8"],
    ["UTF-8 with a mark", utf8(`\ufeff${STORY}`), "utf-8"],
    ["UTF-16, little end first, with a mark", wide(`\ufeff${STORY}`, true), "utf-16le"],
    ["UTF-16, big end first, with a mark", wide(`\ufeff${STORY}`, false), "utf-16be"],
    ["UTF-16, little end first, without a mark", wide(STORY, true), "utf-16le"],
    ["UTF-16, big end first, without a mark", wide(STORY, false), "utf-16be"],
  ])("%s", (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text: STORY, encoding, repaired: false });
  });

  it("Shift_JIS, EUC-JP and ISO-2022-JP", () => {
    const text = "港の時計が5日正午、40年ぶりに鳴った。修理したのは元職人だ。";
    for (const [encoding, base64] of Object.entries(JAPANESE)) {
      expect(decode(Uint8Array.from(Buffer.from(base64, "base64")))).toMatchObject({ text, encoding });
    }
  });

  it("Windows-1252 when nothing else fits", () => {
    const bytes = Uint8Array.from([
      ...utf8("The caf"),
      0xe9,
      ...utf8(" said "),
      0x93,
      ...utf8("no"),
      0x94,
      0x2e,
    ]);
    expect(decode(bytes).text).toBe("The café said “no”.");
  });

  it("gives text that a database keeps: no NUL, no half of a pair", () => {
    expect(decodeText("a\0b \ud800c").text).toBe("a b \ufffdc");
    expect(decode(utf8("a\0b and more of it")).text).toBe("a b and more of it");
  });
});

describe("mojibake", () => {
  const telling = fc
    .array(fc.constantFrom("café", "“no”", "€5", "Kjær", "– so", "Zoë’s", "naïve", "100", "ferry"), {
      minLength: 3,
      maxLength: 12,
    })
    .map((words) => words.join(" "))
    .filter((text) => (text.match(/[^\0-\x7f]/gu)?.length ?? 0) >= 2);

  it("is undone, whether the text was misread once or twice", () => {
    fc.assert(
      fc.property(telling, (text) => {
        expect(repairMojibake(misread(text))).toBe(text);
        expect(repairMojibake(misread(misread(text)))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it.each(["macintosh", "windows-1250", "windows-1251"])(
    "is undone where a program took it for %s",
    (encoding) => {
      const story = "L’été, la rivière change de lit – à Noël. « Voilà », dit-il. Ça coûte 5 €, naïf !";
      expect(repairMojibake(misread(story, encoding))).toBe(story);
      expect(repairMojibake(misread("Старый паром вернулся — «навсегда».", encoding))).toBe(
        "Старый паром вернулся — «навсегда».",
      );
    },
  );

  it("gets back an à whose last byte programs take for a space", () => {
    expect(repairMojibake("L’Ã©tÃ© Ã Paris, dÃ©jÃ . VoilÃ  tout.".replace("’", "â€™"))).toBe(
      "L’été à Paris, déjà. Voilà tout.",
    );
    expect(repairMojibake("MINHA IRMÃ E O CafÃ© da CafÃ©")).toBe("MINHA IRMÃ E O Café da Café");
  });

  it.each([
    "Рёв мотора – «Ёлка» № 5, Ѓорѓи и Љубљана",
    "Dvořák, Łódź – „žluťoučký kůň“ i gęślą jaźń, Ştefan",
    "√2 ≈ 1,41; ∂x ≤ ∞ – Ærø, Übung, ¬p",
    "Grüße aus Köln – „na so was“ für 5 €",
  ])("leaves alone: %s", (text) => {
    expect(repairMojibake(text)).toBeNull();
  });

  it("never touches text that was read well", () => {
    fc.assert(
      fc.property(telling, (text) => {
        expect(repairMojibake(text)).toBeNull();
      }),
    );
    expect(repairMojibake("He typed “Ã©” and laughed.")).toBeNull();
    expect(repairMojibake("ÂNGELA, SÃO PAULO, ÅNGSTRÖM")).toBeNull();
  });

  it("gets back the closing quotation mark whose last byte programs drop", () => {
    expect(repairMojibake("â€œNo,â€ she said. â€œNever.â€")).toBe("“No,” she said. “Never.”");
  });

  it("is named as a decision", () => {
    expect(decode(utf8(misread(STORY)))).toEqual({ text: STORY, encoding: "utf-8", repaired: true });
  });
});

const JAPANESE = {
  shift_jis: "jWCCzI6ejHaCqjWT+pCzjN+BQTQwlE6C1ILogsmWwoLBgr2BQo9Dl52CtYK9gsyCzYyzkEWQbIK+gUI=",
  "euc-jp": "ucGkzrv+t9ekrDXG/MC1uOGhojQwx6+k1qTqpMvMxKTDpL+ho72kzf2kt6S/pM6kz7i1v6a/zaTAoaM=",
  "iso-2022-jp":
    "GyRCOUEkTjt+N1ckLBsoQjUbJEJGfEA1OGEhIhsoQjQwGyRCRy8kViRqJEtMRCRDJD8hIz0kTX0kNyQ/JE4kTzg1PyY/TSRAISMbKEI=",
};
