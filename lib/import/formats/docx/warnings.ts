import type { Sheet } from "@/lib/import/formats/sheet";
import type { Loss, Word } from "./reading";

const MESSAGES: Readonly<Record<Loss, { code: string; one: string; many: string }>> = {
  insertion: {
    code: "tracked-insertions",
    one: "1 tracked insertion is in the text as if it were accepted: check it.",
    many: "# tracked insertions are in the text as if they were accepted: check them.",
  },
  deletion: {
    code: "tracked-deletions",
    one: "1 tracked deletion was left out as if it were accepted: check it.",
    many: "# tracked deletions were left out as if they were accepted: check them.",
  },
  comment: {
    code: "comments",
    one: "1 comment was set aside: read it before you publish.",
    many: "# comments were set aside: read them before you publish.",
  },
  hidden: {
    code: "hidden-text",
    one: "1 stretch of hidden text was set aside: its writer may not want it read.",
    many: "# stretches of hidden text were set aside: their writer may not want them read.",
  },
  "header or footer": {
    code: "headers-and-footers",
    one: "1 header or footer of the page was set aside.",
    many: "# headers and footers of the page were set aside.",
  },
  picture: {
    code: "lost-pictures",
    one: "1 picture is not in the file or of a kind that browsers don’t show: ask for it.",
    many: "# pictures are not in the file or of a kind that browsers don’t show: ask for them.",
  },
  equation: {
    code: "equations",
    one: "1 equation was taken over as a line of signs: check it.",
    many: "# equations were taken over as lines of signs: check them.",
  },
  chart: {
    code: "charts",
    one: "1 chart or diagram was left out: ask for it as a picture.",
    many: "# charts and diagrams were left out: ask for them as pictures.",
  },
  object: {
    code: "embedded-objects",
    one: "1 embedded file was left out: open it in Word.",
    many: "# embedded files were left out: open them in Word.",
  },
  "nested table": {
    code: "nested-tables",
    one: "1 table had tables in its cells; these were written out as text.",
    many: "# tables had tables in their cells; these were written out as text.",
  },
  symbol: {
    code: "symbols",
    one: "1 sign of a font of symbols became “□”: look it up in Word.",
    many: "# signs of fonts of symbols became “□”: look them up in Word.",
  },
};

/** Tell people what of the Word file could not be taken over as it is, with numbers. */
export function warnOfLosses(sheet: Sheet, { losses, file }: Word): void {
  for (const [loss, count] of losses) {
    const { code, one, many } = MESSAGES[loss];
    sheet.warn(code, count === 1 ? one : many.replace("#", String(count)));
  }
  if (file.damaged.length > 0)
    sheet.warn(
      "damaged-parts",
      `Parts of the file are damaged (${file.damaged.join(", ")}): look for what is missing.`,
    );
}
