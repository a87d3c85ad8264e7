import {
  ADDRESS_BETWEEN,
  ADDRESSES,
  AGENCY_DESK,
  BEATS,
  COLLECTIVE,
  DESK_BEFORE,
  EAST_ASIAN_ROLE,
  FROM_WHERE,
  INITIALS,
  LABEL,
  NOBODY,
  NOT_NAMES,
  OUR_OWN,
  OUTLET,
  OUTLET_BEHIND,
  PAPER_BEHIND,
  PERSONS_JOB,
  PICTURED,
  PICTURES_IN_BRACKETS,
  PLACE_BEHIND,
  REPORTER_AND_PLACE,
  REPORTS,
  ROLE,
  WORKPLACE,
  YEAR_BEHIND,
} from "./byline-words";
import { isEastAsianDesk, isEastAsianName, isPaper, isPenName } from "./east-asian-names";
import { isInstitution } from "./institutions";
import { remembered } from "./remembered";

/** Names of people as bylines give them. */
export interface Byline {
  names: string[];
  /** "By …" and the like stood before the names. */
  labelled: boolean;
}

const PARTICLES =
  "de|da|do|dos|das|del|della|di|du|des|van|von|der|den|ter|ten|zu|la|le|el|al|bin|bint|ibn|y|e|st";
const WORD = String.raw`(?:\p{Lu}[\p{L}\p{M}]*(?:[-’'‘]\p{L}[\p{L}\p{M}]*)*\.?|(?:O|D|L)[’']\p{Lu}\p{L}+)`;
/** "Frances d'Emilio" */
const FURTHER_WORD = String.raw`(?:${WORD}|[dl][’']\p{Lu}\p{L}+)`;
const NAME = new RegExp(String.raw`^${WORD}(?:\s+(?:(?:${PARTICLES})\s+){0,2}${FURTHER_WORD}){1,3}`, "u");
/** "Peer-Reviewed Publication", "HARBOUR-MASTER’S TRIBUTE": nobody is called so. */
const NO_NAMES_FORM = /-\p{Lu}\p{L}+ed(?=\s)|\p{L}{3}[’']s(?=\s)/iu;
/** Scripts without capitals: two to four words may be a name, or anything else; so may Han characters with kana behind them. */
const UNCASED_NAME =
  /^(?:\p{Script=Arabic}{2,}(?:\s\p{Script=Arabic}{2,}){1,3}|[\p{Script=Hebrew}'’"״׳-]{2,}(?:\s[\p{Script=Hebrew}'’"״׳-]{2,}){1,3}|\p{Script=Hangul}{2,4}|\p{Script=Han}{1,3}\p{Script=Hiragana}{2,4})$/u;

/** Does the line say that no person is named? */
export function namesNobody(text: string): boolean {
  return NOBODY.test(text);
}

/**
 * Read a line as a byline, or null: "By Ana Ruiz and Tom Lee", "ANA RUIZ, Staff Writer", "Ana Ruiz in Lima".
 *
 * Without "By" only a line that is nothing but names, with a place or a job after them, will do.
 */
export function readByline(line: string): Byline | null {
  return line.length > 200 ? null : bylineIn(line);
}

/** Marks, a button, who took the pictures, the paper, the place, addresses. The last of them would look at every sign of a line. */
function withoutWhatStandsAround(line: string): string {
  const text = line
    .replace(/^[*_\s—–-]+|[*_\s]+$/gu, "")
    .replace(DESK_BEFORE, "")
    .replace(/\s(?:Follow|Suivre|Seguir|Folgen)$/u, "")
    .replace(YEAR_BEHIND, "")
    .replace(PICTURES_IN_BRACKETS, "")
    .replace(PICTURED, "$1")
    .replace(FROM_WHERE, "$1")
    .replace(PAPER_BEHIND, "$1");
  const placeless = /[•|·]/u.test(text) ? text.replace(OUTLET_BEHIND, "").replace(PLACE_BEHIND, "") : text;
  if (!placeless.includes("@")) return placeless.trim();
  return placeless.replace(ADDRESSES, "").replace(ADDRESS_BETWEEN, " ").trim();
}

/** "Ana Ruiz, The Lantern, and Tom Lee, Stateline Watch": each of the writers with a paper behind. Their names, if it reads so. */
function withPapers(line: string): string[] | null {
  const writers = line
    .split(/\s*[,;|]?\s+(?:and|und|et|y|e|en|och|og|&)\s+/u)
    .map((part) => part.split(/\s*[,|]\s*/u));
  if (writers.length < 2 || writers.some((parts) => parts.length !== 2)) return null;
  const names = writers.map(([name = ""]) => name);
  const hasPaper = writers.some(([, paper = ""]) => !isPersonName(paper) && WORKPLACE.test(paper));
  return hasPaper && names.every((name) => isPersonName(name)) ? names.map(titleCased) : null;
}

const bylineIn = remembered((line): Byline | null => {
  const text = withoutWhatStandsAround(line);
  const reports = REPORTS.exec(text)?.[1];
  if (reports !== undefined) {
    const reporters = splitNames(reports);
    if (reporters.every(isPersonName)) return { names: reporters.map(titleCased), labelled: true };
  }
  if (text.length > 160 || text.length < 2) return null;
  if (/^[^.]{5,40}\.$/u.test(text) && isPersonName(text.slice(0, -1)))
    return { names: [titleCased(text.slice(0, -1))], labelled: false };
  const reporter = REPORTER_AND_PLACE.exec(text)?.[1];
  if (reporter !== undefined) return { names: reporter.split("、"), labelled: true };
  const desk = OUR_OWN.exec(text)?.[1];
  if (desk !== undefined) return { names: [titleCased(desk)], labelled: true };
  const team = namesNobody(text) ? undefined : COLLECTIVE.exec(text.replace(/^BY|^By/u, "by"))?.[1];
  if (team !== undefined) return { names: [team], labelled: true };
  const label = LABEL.exec(text);
  const rest = label ? text.slice(label[0].length) : text;
  const labelled = label !== null;
  if (/["“”«»?!]|\d{2}/u.test(rest)) return null;
  const writers = labelled ? withPapers(rest) : null;
  if (writers) return { names: writers, labelled };
  const parts = splitNames(rest);
  const read = parts.map((part) => (parts.length > 1 && INITIALS.test(part) ? "" : readName(part, labelled)));
  // "Por Neusa Prado, g0": one word that is no name is where the writer works.
  const names = read.map((name, place) =>
    name === null && labelled && read[0] && WORKPLACE.test(parts[place] ?? "") ? "" : name,
  );
  const known = names.filter((name) => name !== null && name !== "") as string[];
  const people = known.some((name) => /[\s-]/u.test(name) || isEastAsianName(name))
    ? known.filter((name) => !isOrganisation(name))
    : known;
  if (people.length === 0 || names.includes(null)) return null;
  // Two short phrases of Han characters are as likely a headline as two people.
  if (!labelled && known.length > 1 && known.every(isEastAsianName)) return null;
  return { names: people, labelled };
});

/** Words that could be a name in a script without capitals. Only the place of the line can make it one. */
export function isUncasedName(text: string): boolean {
  return text.length < 40 && UNCASED_NAME.test(text);
}

/** A person's name and nothing else. */
export function isPersonName(text: string): boolean {
  const name = NAME.exec(text)?.[0];
  return (
    name === text &&
    !isInstitution(text) &&
    !NO_NAMES_FORM.test(text) &&
    !text
      .split(/\s+/u)
      .some((word, place) => NOT_NAMES.test(word) && !(place > 0 && /^(?:LE|LA|DE|DI|EL|AL)$/u.test(word)))
  );
}

/** "INEZ FARROW" as "Inez Farrow"; names that have small letters stay as they are. */
export function titleCased(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  return name
    .toLowerCase()
    .replace(
      /(?:^|[\s-]|[’'](?=\p{L}{3})|\bmc)\p{L}/gu,
      (start) => start.slice(0, -1) + start.slice(-1).toUpperCase(),
    );
}

/** One word beside whole names: "Cnm", from "By Kelsey Moran, CNM". */
function isOrganisation(name: string): boolean {
  return /^\p{Lu}\p{L}{1,12}$/u.test(name);
}

function splitNames(text: string): string[] {
  return text
    .replace(/\s*\((?:[^()]|\([^()]*\))*\)/gu, "")
    .split(/\s*[,;|/·•、，／]\s*(?:and\s+)?|\s+(?:and|und|et|y|e|en|&|with|و)\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** The name in one part of a byline; "" for a part that is a job or a paper; null for what is neither. */
function readName(part: string, labelled: boolean): string | null {
  const eastAsian = part.replace(EAST_ASIAN_ROLE, "");
  if (eastAsian !== part && /^\p{Script=Hangul}{2,4}$/u.test(eastAsian)) return eastAsian;
  if (isPaper(part)) return null;
  if (isEastAsianDesk(part)) return "";
  if (isEastAsianName(eastAsian) || (labelled && isPenName(part))) return eastAsian;
  if (labelled && UNCASED_NAME.test(part)) return part;
  if (!labelled && isInstitution(part)) return null;
  if (AGENCY_DESK.test(part)) return labelled ? "" : null;
  const words = part.split(/\s+/u);
  const isJob = words.length === 1 || BEATS.has(words[0]?.toLowerCase() ?? "") || /^\p{Ll}/u.test(part);
  // "Tollgate Bridge and the Swing Bridge are closed" names no paper.
  const isTold = !labelled && /^the\b/iu.test(part) && /\s\p{Ll}{3,}(?:\s|$)/u.test(part.slice(4));
  if (isRole(words) && isJob && !isTold) return "";
  const placed = /^(.*?)\s+(?:in|at|aus|à|en|a|te|em|for|IN|AT|FOR)\s+\p{Lu}[\p{L}\s.’'-]*$/u.exec(part);
  const name = NAME.exec(placed?.[1] ?? part)?.[0];
  // "Tidewater Instruments Unveils Foghorn for Indoor Use": a headline in capitals, and nobody's name.
  if (!labelled && placed && (name?.match(/(?:^|\s)\p{Lu}\p{Ll}/gu)?.length ?? 0) >= 4) return null;
  if (!name) return labelled && words.length === 1 && /^\p{Lu}\p{L}+$/u.test(part) ? titleCased(part) : null;
  const person = withoutJob(name.split(/\s+/u), words);
  if (PERSONS_JOB.test(person.at(-1) ?? "")) {
    if (person.length === 2 || BEATS.has(person[0]?.toLowerCase() ?? "")) return "";
    person.pop();
  }
  // "Courier Staff Writer", below the name
  if (!labelled && /^staff$/iu.test(person.at(-1) ?? "")) return "";
  if (!labelled && NO_NAMES_FORM.test(part)) return null;
  if (person.length < 2 || person.some((word) => /^\p{Lu}/u.test(word) && NOT_NAMES.test(word))) return null;
  const tail = (placed?.[1] ?? part).slice(person.join(" ").length).trim();
  if (tail !== "" && !isRole(tail.split(/\s+/u)) && !labelled) return null;
  if (tail !== "" && tail.split(/\s+/u).length > 6) return null;
  return titleCased(person.join(" "));
}

/** "Tobias Quist Housing correspondent" → "Tobias Quist"; "INEZ FARROW Associated Press" → "INEZ FARROW". */
function withoutJob(name: string[], line: readonly string[]): string[] {
  const shouted = name.findIndex((word) => /\p{Ll}/u.test(word));
  if (shouted >= 2 && name.slice(0, 2).every((word) => /^\p{Lu}{2,}/u.test(word)))
    return name.slice(0, shouted);
  if (line.findIndex((word) => OUTLET.test(word)) >= 3) return name.slice(0, 2);
  if (!ROLE.test(line.slice(2).join(" "))) return name;
  const job = name.findIndex((word, index) => index >= 2 && BEATS.has(word.toLowerCase()));
  return job === -1 ? name : name.slice(0, job);
}

function isRole(words: readonly string[]): boolean {
  const text = words.join(" ");
  return (
    words.length <= 7 &&
    (ROLE.test(text) ||
      /^(?:the|bbc|für|for|reuters|afp|ap|pa|upi|epa|dpa|efe|ansa|cnn|nbc|abc|cbs|npr)\b/iu.test(text))
  );
}
