import { cleanLine } from "@/lib/format/clean-text";

/** What a reader asks for. Everything may be empty. */
export interface Question {
  /** One line; "" when nothing was asked yet. */
  words: string;
  /** Slug of a section, or "". */
  section: string;
  /** First and last calendar day in the newsroom's zone, "2026-03-01", or "". */
  from: string;
  to: string;
  /** Where the page before ended; null on the first. */
  after: Place | null;
}

/** A place among results: the newest of the stories that were weighed together, and the last one shown of them. */
export interface Place {
  newest: { at: number; id: string };
  /** Null: before the first of them. */
  last: { score: string; id: string } | null;
}

/** Longer questions are cut, in UTF-16 units: nobody types them, and each word is a lookup. */
const LONGEST = 200;

const UUID = "[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}";
const PLACE = new RegExp(`^(-?\\d{1,15})_(${UUID})(?:_(-?\\d{1,15})_(${UUID}))?$`);

/** The question in an address. Takes any query: what can't be understood counts as not said. */
export function readQuestion(query: URLSearchParams): Question {
  const from = readDay(query.get("from"));
  const to = readDay(query.get("to"));
  const turned = from !== "" && to !== "" && from > to;
  return {
    words: cleanLine(cleanLine(query.get("q") ?? "").slice(0, LONGEST)),
    section: cleanLine(query.get("section") ?? "").slice(0, LONGEST),
    from: turned ? to : from,
    to: turned ? from : to,
    after: readPlace(query.get("after") ?? ""),
  };
}

/** The address of a question, with its slash: the same question always has the same one. */
export function addressOf({ words, section, from, to, after }: Question): string {
  const said = Object.entries({ q: words, section, from, to, after: after ? placeText(after) : "" });
  const query = new URLSearchParams(said.filter(([, value]) => value !== ""));
  return query.size === 0 ? "/search" : `/search?${query}`;
}

function readDay(text: string | null): string {
  if (text === null || !/^[1-9]\d{3}-\d\d-\d\d$/.test(text)) return "";
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : "";
}

function readPlace(text: string): Place | null {
  const [, at, id, score, last] = PLACE.exec(text) ?? [];
  if (at === undefined || id === undefined) return null;
  // Beyond this PostgreSQL knows no dates.
  if (Math.abs(Number(at)) > 100_000_000_000_000) return null;
  return {
    newest: { at: Number(at), id },
    last: score === undefined || last === undefined ? null : { score, id: last },
  };
}

const placeText = ({ newest, last }: Place): string =>
  [newest.at, newest.id, ...(last ? [last.score, last.id] : [])].join("_");
