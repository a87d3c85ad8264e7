import type { Block, FieldName, SetAsideReason } from "@/lib/import/imported-story";

/** What is believed of the raw-text reader's decision about a stretch of a body that is marked up. */
export type Verdict =
  | { kind: "keep"; doubt?: SetAsideReason }
  | { kind: "set-aside"; reason: SetAsideReason }
  | { kind: "field"; field: FieldName };

// What agencies and press offices write around a story. A page's menus have no place in a wire file: what looks like
// one is a list that belongs there.
const OF_WIRES: ReadonlySet<SetAsideReason> = new Set([
  "wire-credits",
  "wire-advisory",
  "wire-header",
  "end-mark",
  "notes-to-editors",
  "contact",
  "about-boilerplate",
  "copyright",
]);

const OF_FEEDS: ReadonlySet<SetAsideReason> = new Set([
  ...OF_WIRES,
  "newsletter",
  "subscription",
  "share",
  "social",
  "related",
  "comments",
]);

const SURE = 0.8;

/** For the body of a wire file. */
export const verdictOn = (block: Block): Verdict => ruled(block, OF_WIRES);

/** For what a site puts into its feed: its page's furniture comes along. */
export const verdictOnFeed = (block: Block): Verdict => ruled(block, OF_FEEDS);

function ruled(
  { decision, reason, field, rule, confidence }: Block,
  believed: ReadonlySet<SetAsideReason>,
): Verdict {
  if (decision === "set-aside" && believed.has(reason))
    return confidence >= SURE ? { kind: "set-aside", reason } : { kind: "keep", doubt: reason };
  if (decision === "keep" && reason && believed.has(reason)) return { kind: "keep", doubt: reason };
  if (decision === "field") {
    if (field === "dateline" || field === "embargo") return { kind: "field", field };
    // A name alone above the first paragraph may be anything; "By …" is no paragraph.
    if (field === "byline" && /^byline-(?:by|role)$/u.test(rule)) return { kind: "field", field };
  }
  return { kind: "keep" };
}

/** For what people write to each other: of that the raw-text reader knows more than any markup. */
export function verdictOnMail({ decision, reason, field }: Block): Verdict {
  if (decision === "set-aside") return { kind: "set-aside", reason };
  if (decision === "field") return { kind: "field", field };
  return reason ? { kind: "keep", doubt: reason } : { kind: "keep" };
}
