import type { ReactNode } from "react";
import type { CorrectionKind } from "@/lib/correction/types";
import { dateTime, zonedIso } from "@/lib/format/dates";
import type { CorrectionView } from "@/lib/reader/view";
import { houseWords } from "./house-words";

/** What each is called on the page. */
export const CORRECTION_WORDS: Readonly<Record<CorrectionKind, string>> = {
  correction: "Correction",
  update: "Update",
  note: "Editor’s note",
};

/** Below a story: what was wrong, is new, or has to be known. */
export function Corrections({
  corrections,
  language,
}: {
  corrections: readonly CorrectionView[];
  language: string;
}): ReactNode {
  if (corrections.length === 0) return null;
  return (
    <section aria-label="Corrections and updates" className="corrections" id="corrections">
      {corrections.map((correction) => (
        <CorrectionText correction={correction} key={correction.id} language={language} />
      ))}
    </section>
  );
}

/** One of them: its kind and time in the house's language, its words in the story's. */
export function CorrectionText({
  correction: { kind, text, at },
  language,
}: {
  correction: CorrectionView;
  language: string;
}): ReactNode {
  const [first = "", ...rest] = text.split(/\n+/u);
  return (
    <div className="correction">
      <p>
        <b {...houseWords(language)}>
          {CORRECTION_WORDS[kind]}, <time dateTime={zonedIso(at)}>{dateTime(at)}</time>:
        </b>{" "}
        {first}
      </p>
      {rest.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
