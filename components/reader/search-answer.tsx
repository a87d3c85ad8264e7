import { Fragment, type ReactNode } from "react";
import type { Marked } from "@/lib/reader/search/marked";
import { addressOf, type Question } from "@/lib/reader/search/question";
import type { AnswerView, Hit } from "@/lib/reader/search/view";
import type { SectionLink } from "@/lib/reader/view";
import { Card } from "./card";

interface Props {
  question: Question;
  answer: AnswerView;
  sections: readonly SectionLink[];
}

/** What a search says: the stories, or what to do when there are none. */
export function SearchAnswer({ question, answer, sections }: Props): ReactNode {
  switch (answer.kind) {
    case "nothing asked":
      return <NothingAsked sections={sections} />;
    case "busy":
      return (
        <p className="quiet" role="status">
          Many people are searching right now. Please try again in a moment.
        </p>
      );
    case "found":
      return <Found question={question} answer={answer} />;
  }
}

function NothingAsked({ sections }: { sections: readonly SectionLink[] }): ReactNode {
  return (
    <div className="quiet">
      <p>Type a word or two. “Quotation marks” keep words together, a minus leaves -one out.</p>
      {sections.length === 0 ? null : (
        <p>
          Or look through{" "}
          {sections.map(({ name, slug }, index) => (
            <Fragment key={slug}>
              {index === 0 ? "" : index === sections.length - 1 ? " or " : ", "}
              <a href={`/${slug}`}>{name}</a>
            </Fragment>
          ))}
          .
        </p>
      )}
    </div>
  );
}

function Found({ question, answer }: { question: Question; answer: Extract<AnswerView, { kind: "found" }> }) {
  const { hits, older, instead } = answer;
  const asked = <bdi>“{question.words}”</bdi>;
  const isNarrowed = question.section !== "" || question.from !== "" || question.to !== "";
  const everywhere = addressOf({ ...question, section: "", from: "", to: "", after: null });
  const first = addressOf({ ...question, after: null });
  return (
    <>
      <h2>
        {hits.length > 0 ? "Stories with " : question.after ? "No more stories with " : "No stories with "}
        {asked}
      </h2>
      {instead === null ? null : (
        <p className="instead">
          Did you mean{" "}
          <a href={instead.address}>
            <bdi>{instead.words}</bdi>
          </a>
          ?
        </p>
      )}
      <Hits hits={hits} />
      {older === null ? null : (
        <p className="older">
          <a href={older} rel="next">
            More stories
          </a>
        </p>
      )}
      {hits.length > 0 || question.after !== null ? null : (
        <ul className="tips">
          <li>Try fewer or more general words.</li>
          {isNarrowed ? (
            <li>
              <a href={everywhere}>Search all sections and dates</a>
            </li>
          ) : null}
        </ul>
      )}
      {question.after === null ? null : (
        <p className="older">
          <a href={first}>Back to the first stories</a>
        </p>
      )}
      {instead === null ? null : (
        <>
          <h2>
            Stories with <bdi>“{instead.words}”</bdi>
          </h2>
          <Hits hits={instead.hits} />
        </>
      )}
    </>
  );
}

function Hits({ hits }: { hits: readonly Hit[] }): ReactNode {
  if (hits.length === 0) return null;
  return (
    <ul className="list">
      {hits.map(({ card, headline, extract }) => (
        <li key={card.articleId}>
          <Card
            card={card}
            show={{ section: true }}
            found={{ headline: <Words marked={headline} />, extract: <Words marked={extract} /> }}
          />
        </li>
      ))}
    </ul>
  );
}

function Words({ marked }: { marked: Marked }): ReactNode {
  return marked.map(({ text, hit }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: static markup, nothing moves
    hit ? <mark key={index}>{text}</mark> : <Fragment key={index}>{text}</Fragment>,
  );
}
