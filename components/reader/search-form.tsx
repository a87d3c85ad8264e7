import type { ReactNode } from "react";
import type { Question } from "@/lib/reader/search/question";
import type { SectionLink } from "@/lib/reader/view";

interface Props {
  question: Question;
  sections: readonly SectionLink[];
}

/** Words and filters, all in the address: a search can be linked to and kept. */
export function SearchForm({ question, sections }: Props): ReactNode {
  const { words, section, from, to } = question;
  return (
    <search>
      <form action="/search" method="get" className="ask">
        <p className="words">
          <label htmlFor="q">Words</label>
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={words}
            maxLength={200}
            enterKeyHint="search"
            dir="auto"
          />
          <button type="submit">Search</button>
        </p>
        <p>
          <label htmlFor="section">Section</label>
          <select id="section" name="section" defaultValue={section}>
            <option value="">All sections</option>
            {sections.map(({ name, slug }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label htmlFor="from">From</label>
          <input id="from" name="from" type="date" defaultValue={from} />
        </p>
        <p>
          <label htmlFor="to">To</label>
          <input id="to" name="to" type="date" defaultValue={to} />
        </p>
      </form>
    </search>
  );
}
