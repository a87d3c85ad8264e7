import { cleanText } from "@/lib/format/clean-text";
import type { FieldName, Found, ImportedStory, Span } from "@/lib/import/imported-story";

/** What a source may say that is not a field of our articles. It stays with the import, for people to read. */
export const FACT_NAMES = [
  "embargo",
  "editorNote",
  "slugline",
  "updatedAt",
  "copyright",
] as const satisfies readonly FieldName[];
export type FactName = (typeof FACT_NAMES)[number];

export interface Fact {
  name: FactName;
  /** As the source has it; a date as ISO 8601, as far as it is known. */
  value: string;
  confidence: number;
  rule: string;
  because: string;
  spans: Span[];
  alternatives: string[];
}

/** Those that were found, the most urgent first. */
export function factsOf({ fields }: ImportedStory): Fact[] {
  return FACT_NAMES.flatMap((name) => {
    const { value, alternatives, confidence, rule, because, spans }: Found<string> = fields[name];
    const said = cleanText(value ?? "").trim();
    if (said === "") return [];
    const others = alternatives.map((each) => cleanText(each.value).trim()).filter((each) => each !== "");
    return [{ name, value: said, confidence, rule, because, spans, alternatives: others }];
  });
}
