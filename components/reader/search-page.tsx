import type { ReactNode } from "react";
import type { Question } from "@/lib/reader/search/question";
import type { AnswerView } from "@/lib/reader/search/view";
import type { ChromeView, SectionLink } from "@/lib/reader/view";
import { Masthead } from "./chrome";
import { Page } from "./page";
import { SearchAnswer } from "./search-answer";
import { SearchForm } from "./search-form";

interface Props {
  chrome: ChromeView;
  sections: readonly SectionLink[];
  question: Question;
  answer: AnswerView;
}

/** Search: the form, and what was found. */
export function SearchPage({ chrome, sections, question, answer }: Props): ReactNode {
  const asked = question.words === "" ? "" : `“${question.words}” – `;
  return (
    <Page
      chrome={chrome}
      head={{ title: `${asked}Search – ${chrome.siteName}`, description: "", canonical: null }}
      masthead={<Masthead chrome={chrome} current="search" />}
      skipTo="Skip to the search"
    >
      <div className="search frame">
        <h1>Search</h1>
        <SearchForm question={question} sections={sections} />
        <SearchAnswer question={question} answer={answer} sections={chrome.sections} />
      </div>
    </Page>
  );
}
