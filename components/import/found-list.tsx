import { FIELD_LABELS } from "@/lib/import/review/field-labels";
import { REVIEW_FIELDS, type ReviewFieldName } from "@/lib/import/review/review-fields";
import type { ImportedSource } from "@/lib/import/types";
import { fieldWords } from "./field-words";
import { confidenceWords } from "./words";

/** What was found for each field and what a person made of it, when the article was made. */
export function FoundList({ source }: { source: ImportedSource }) {
  const { found, fields, sections } = source;
  const inWords = (name: ReviewFieldName, text: string) => fieldWords(name, text, sections);
  const names = REVIEW_FIELDS.filter((name) => found[name].value !== "" || fields[name].text !== "");
  if (names.length === 0) return null;
  return (
    <section aria-labelledby="import-found" className="import-facts">
      <h2 id="import-found">Fields</h2>
      <dl>
        {names.map((name) => {
          const { value, confidence, because, rule } = found[name];
          const { text } = fields[name];
          return (
            <div key={name}>
              <dt>{FIELD_LABELS[name]}</dt>
              <dd>
                <bdi>{inWords(name, text) || "Nothing"}</bdi>
                <p className="import-because">
                  {text === value ? (
                    <>
                      <span>{rule === "none" ? "Not found" : confidenceWords(confidence)}.</span> {because}
                      {rule !== "none" && <code className="import-rule">{rule}</code>}
                    </>
                  ) : (
                    <>
                      Written by hand. Found: <bdi>{inWords(name, value) || "nothing"}</bdi>
                    </>
                  )}
                </p>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
