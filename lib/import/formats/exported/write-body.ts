import { hostName } from "@/lib/import/formats/host-name";
import { attribute, type Parent } from "@/lib/import/formats/html/elements";
import { type HtmlPart, partsOf } from "@/lib/import/formats/html/fragment";
import { plain, type Rich, type Sheet } from "@/lib/import/formats/sheet";
import {
  type BlockShape,
  type Mark,
  SET_ASIDE_REASONS,
  type SetAsideReason,
} from "@/lib/import/imported-story";
import type { Grounds } from "@/lib/import/story-fields";
import { ASIDE, BECAUSE, DOUBT, GALLERY, PROVIDER, PULL, SHOWN } from "./aside";
import { carrying } from "./tree";

/** How the body of a post is written onto a sheet. */
export interface BodyRules {
  /** The rule's id: "wxr-body". */
  rule: string;
  /** Where a picture is to be had, or null when nobody can say. */
  pictureAt(src: string): string | null;
  /** Where a link of the text leads, made whole. */
  linkTo(href: string): string;
}

/** Write the blocks of a prepared tree onto a sheet: kept, or set aside where the tree says so. */
export function writeBody(sheet: Sheet, root: Parent, rules: BodyRules): void {
  const parts = partsOf(root);
  const words = new Set<string>();
  for (const part of parts) if (!carrying(part.element, PULL)) words.add(part.rich.text);
  const said = [...words].join("\n");
  for (const part of parts) writePart(sheet, part, rules, said);
}

function writePart(sheet: Sheet, part: HtmlPart, rules: BodyRules, said: string): void {
  const { element } = part;
  const shape = shapeOf(part, rules);
  const rich = richOf(part, rules);
  const aside = carrying(element, ASIDE);
  const reason = aside && reasonOf(attribute(aside, ASIDE));
  if (aside && reason) {
    const because = attribute(aside, BECAUSE) || "The page’s own, not the story’s.";
    sheet.setAside(reason, rich, { rule: `${rules.rule}-aside`, confidence: 0.9, because }, shape);
    return;
  }
  const doubtful = carrying(element, DOUBT);
  const doubt = doubtful && reasonOf(attribute(doubtful, DOUBT));
  if (doubtful && doubt) {
    const because = attribute(doubtful, BECAUSE);
    sheet.keep(shape, rich, { rule: `${rules.rule}-doubt`, confidence: 0.6, because, doubt });
    return;
  }
  if (rich.text !== "" && carrying(element, PULL) && said.includes(rich.text)) {
    const because = "A pull quote that repeats what the text says.";
    sheet.keep(shape, rich, {
      rule: `${rules.rule}-pull`,
      confidence: 0.6,
      because,
      doubt: "page-furniture",
    });
    return;
  }
  sheet.keep(shape, rich, groundsOf(rules));
}

const groundsOf = ({ rule }: BodyRules): Grounds => ({
  rule,
  confidence: 1,
  because: "It stands in the post’s text.",
});

function shapeOf({ shape, element }: HtmlPart, rules: BodyRules): BlockShape {
  if (shape.kind === "figure") {
    const gallery = element && attribute(element, GALLERY);
    const src = shape.src === null ? null : rules.pictureAt(shape.src);
    return { ...shape, src, ...(gallery ? { gallery } : {}) };
  }
  if (shape.kind === "embed") {
    const url = rules.linkTo(shape.url);
    const provider = (element && attribute(element, PROVIDER)) || shape.provider || hostName(url);
    return { ...shape, url, provider };
  }
  return shape;
}

function richOf({ rich, shape, element }: HtmlPart, { linkTo }: BodyRules): Rich {
  const shown = shape.kind === "embed" && element ? attribute(element, SHOWN) || shape.caption : "";
  if (shown !== "") return plain(shown);
  // A place in the old page (a footnote's number, "back to the top") leads nowhere from here.
  const leading = rich.marks.filter((mark) => mark.type !== "link" || !mark.href.startsWith("#"));
  const marks = leading.map(
    (mark): Mark => (mark.type === "link" ? { ...mark, href: linkTo(mark.href) } : mark),
  );
  return { text: rich.text, marks };
}

const reasonOf = (text: string): SetAsideReason | null =>
  SET_ASIDE_REASONS.find((each) => each === text) ?? null;
