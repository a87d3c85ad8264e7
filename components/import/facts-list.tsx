"use client";

import type { Fact } from "@/lib/import/review/facts";
import type { Highlight } from "./use-highlight";
import { confidenceWords, dateWords, FIELD_PARTS } from "./words";

interface Props {
  facts: readonly Fact[];
  show: Highlight["show"];
}

/** What else the source says, for people to read: it goes into no field of the article and stays with the import. */
export function FactsList({ facts, show }: Props) {
  if (facts.length === 0) return null;
  return (
    <section aria-labelledby="import-facts" className="import-facts">
      <h2 id="import-facts">Also in the source</h2>
      <dl>
        {facts.map(({ name, value, confidence, because, rule, spans, alternatives }) => (
          <div key={name} onPointerEnter={() => show({ spans })} onPointerLeave={() => show(null)}>
            <dt>{FIELD_PARTS[name]}</dt>
            <dd>
              <bdi>{dateWords(value)}</bdi>
              {alternatives.length > 0 && <> (or: {alternatives.map(dateWords).join("; ")})</>}
              <p className="import-because">
                <span>{confidenceWords(confidence)}.</span> {because}
                <code className="import-rule">{rule}</code>
              </p>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
