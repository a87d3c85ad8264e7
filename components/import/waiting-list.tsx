import type { Route } from "next";
import Link from "next/link";
import { count } from "./words";

/** An import that nobody has made into an article yet. */
export interface Waiting {
  id: string;
  title: string;
  fileName: string;
  /** Where it was fetched from, or "". */
  address: string;
  /** In words. */
  date: string;
  wordCount: number;
}

const siteOf = (address: string) => URL.parse(address)?.host ?? "";

/** The person's own imports that wait for their review. */
export function WaitingList({ imports }: { imports: readonly Waiting[] }) {
  if (imports.length === 0) return null;
  return (
    <section aria-labelledby="waiting" className="desk-section">
      <h2 id="waiting">Waiting for review</h2>
      <ul className="import-rows">
        {imports.map(({ id, title, fileName, address, date, wordCount }) => (
          <li className="import-row" key={id}>
            <Link className="import-row-name" dir="auto" href={`/desk/import/${id}` as Route}>
              {title || fileName || address || "Without words"}
            </Link>
            <span className="ui-muted">
              {fileName || siteOf(address) || "Pasted"} · {count(wordCount, "word")} · {date}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
