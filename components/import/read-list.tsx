import type { Route } from "next";
import Link from "next/link";
import { Spinner } from "@/components/ui/spinner";
import { Status } from "@/components/ui/status";
import type { CreatedImport } from "@/lib/import/types";
import type { Answer } from "./ask";
import { count } from "./words";

/** One file of several; no answer yet while it is being read. */
export interface Reading {
  name: string;
  answer: Answer<CreatedImport> | null;
}

/** What became of each file that was chosen or dropped. */
export function ReadList({ readings }: { readings: readonly Reading[] }) {
  if (readings.length === 0) return null;
  const read = readings.filter(({ answer }) => answer?.kind === "done").length;
  return (
    <section aria-labelledby="read-list" className="desk-section">
      <h2 id="read-list">Files</h2>
      <p aria-live="polite" className="ui-muted">
        {read} of {count(readings.length, "file")} read
      </p>
      <ul className="import-rows">
        {readings.map(({ name, answer }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the order stays
          <li className="import-row" key={index}>
            <span className="import-row-name">{name}</span>
            <Result answer={answer} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Result({ answer }: { answer: Reading["answer"] }) {
  if (answer === null) return <Spinner />;
  if (answer.kind !== "done") {
    return (
      <span role="alert">
        <Status icon="alert" tone="bad">
          {answer.message}
        </Status>
      </span>
    );
  }
  const { id, title, wordCount } = answer.value;
  return (
    <>
      <Link href={`/desk/import/${id}` as Route}>{title || "Review"}</Link>
      <span className="ui-muted">{count(wordCount, "word")}</span>
    </>
  );
}
