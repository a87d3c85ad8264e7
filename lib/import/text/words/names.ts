import { anyCase } from "./any-case";
import { isEastAsianDesk, isEastAsianName, isPaper, isPenName } from "./east-asian-names";
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
/** Scripts without capitals: two to four words may be a name, or anything else. */
const UNCASED_NAME =
  /^(?:\p{Script=Arabic}{2,}(?:\s\p{Script=Arabic}{2,}){1,3}|[\p{Script=Hebrew}'’"״׳-]{2,}(?:\s[\p{Script=Hebrew}'’"״׳-]{2,}){1,3}|\p{Script=Hangul}{2,4})$/u;

const LABEL = new RegExp(
  [
    "^(?:",
    anyCase(
      String.raw`words(?: and (?:pictures|photographs|photos|images))? by|(?:story|text|report|live reporting|reporting|live blog|reported|written|reviewed|review|recipe|recipes|interview|analysis|column|commentary|essay|compiled) by|(?:article|texte|reportage) (?:(?:rédigé|écrit) )?(?:par|de)(?=\s+\p{Lu})|(?:articolo|servizio|testo|artículo|reportaje|artigo|reportagem) (?:di|de)(?=\s+\p{Lu})|(?:rédigé|écrit|publié) par|(?:artikel|text|bericht) von(?=\s+\p{Lu})|dal nostro inviato|dalla nostra inviata|d[ae]ll?[ae]? nostr[oa] corrispondente|de notre (?:correspondante?|envoyée? spéciale?)|von unserem (?:korrespondenten|reporter)|von unserer (?:korrespondentin|reporterin)|de nuestr[oa] (?:corresponsal|enviad[oa] especial)|van onze (?:correspondent|verslaggever)|by:?|byline:|words:|text:|interview:|author:|von|text von|ein bericht von|par|propos recueillis par|por|texto de|texto:|texto por|di|a cura di|door|tekst:`,
    ),
    // In small letters these are bylines; with capitals they may begin names.
    String.raw`|(?:de|scris de|[Aa]v|[Aa]f|írta|kirjoittanut)(?=\s+\p{Lu})|`,
    anyCase(
      String.raw`penulis|oleh|autorul?|szerző|kirjoittaja|tác giả|skrevet af|skrevet av|forfatter|journalist:|συντάκτης|текст|(?:كتبت|كتب|بقلم|تقرير)(?!\p{L})|文[/:：・●◎]|(?:取材|構成|撮影)[・/](?:取材・)?文|(?:著者|筆者|執筆者?|作者)[:：]|取材・文|(?:автор|текст|yazan|haber|tekst|autorzy?|מאת)(?!\p{L})`,
    ),
    String.raw`)(?:(?!\p{Script=Latin})|(?<=[:：●◎]))\s*[:：]?\s*`,
  ].join(""),
  "u",
);
const EAST_ASIAN_ROLE =
  /(?<=^\p{Script=Hangul}{2,4}) ?(?:기자|특파원|논설위원)$|^(?:本报记者|本報記者|记者|記者|特派员|編集委員)\s*|\s*(?:记者|記者|編集委員|特派員)$/gu;

/** Nouns that end a job title; with one of them at its end a line may be "Name Job title". */
const ROLE =
  /\b(?:correspondent|reporter|editor|writer|critic|columnist|contributor|producer|presenter|journalist|chief|staff|team|bureau|desk|agencies|agency|press|news|korrespondent(?:in)?|redakteur(?:in)?|redaktion|reporterin|correspondante?|journaliste|corresponsal|redactora?|periodista|inviat[oa]|giornalista|verslaggever|redactie|repórter|jornalista)\b/iu;
/** What people are; it is no surname: "TV Columnist" names nobody. */
const PERSONS_JOB =
  /^(?:correspondent|reporter|editor|writer|critic|columnist|producer|presenter|journalist|blogger|contributor|freelancer)$/iu;
const BEATS = new Set(
  "housing political politics health science environment education sports sport business economics economy transport crime arts culture religion technology tech media foreign world europe asia africa chief senior special deputy national local royal legal home social community defence defense diplomatic energy food travel theatre music film staff contributing associated press news city rural data investigations investigative north south west east northern southern western eastern consumer washington london paris reporter correspondent editor writer critic columnist for the agence reuters ap afp bbc pa regional executive managing digital features literary architecture art books television weather climate industry employment personal finance money markets company gardening fashion wine restaurant".split(
    " ",
  ),
);
/** "ABC Outback / By Ana Ruiz" */
const DESK_BEFORE = /^[\p{Lu}][^/|•·]{1,40}\s[/|•·]\s(?=[Bb][Yy] \p{Lu})/u;
/** "By Ana Ruiz Harbour News": what stands before one of these belongs to it. */
const OUTLET = /^(?:news|press|online|media|wire|magazine|digital|agency)$/iu;
/** "BY OUR SHIPPING CORRESPONDENT", "From a Staff Reporter": papers that name nobody. */
const OUR_OWN =
  /^(?:by|from|von|de|par)\s+((?:our|a|an|unserem?|nuestro|notre)\s(?:\p{L}+[ -]){0,3}(?:correspondents?|reporters?|writers?|staff|critic|editor|korrespondenten|mitarbeiter|reporter|corresponsal|correspondant))\.?$/iu;
/** "WORDS: AURELIA STAMP PHOTOGRAPHY: IVO BRANDT": who took the pictures stands behind who wrote. */
const PICTURED =
  /^((?:words|text|story|by|interview)\b.{5,60}?)\s*[|/·•,]?\s(?:photograph(?:y|s)|photos?|pictures?|images|illustrations?)\s?(?::|\bby\b).{4,60}$/iu;
/** "By Lorna Teague | lteague@ledger.example", "By Lorna Teague @lteague": where to reach who wrote. */
const ADDRESSES = /(?:\s*[|·•,(–-]?\s*(?:\S+@\S+\.\p{L}{2,}|(?<=\s)@\w{2,30})\)?)+$/u;
/** "Por Camila Rocha, g1 — Santa Rita do Vale": where it was written, behind a dash. */
const FROM_WHERE = /^((?:por|by|par|von)\s.{5,60}?)\s[—–]\s\p{Lu}[\p{L} ’'-]{2,40}$/iu;
/** "Por Camila Rocha, g1 Vale": what stands behind a name is where they work, if it is short and says nothing. */
const WORKPLACE = /^(?=.*[\p{Lu}\d])[\p{L}\d&’'.-]{1,20}(?: [\p{L}\d&’'.-]{1,20}){0,3}$/u;
/** "Hannah Okoro reports", "Ana Ruiz reports from Lima." */
const REPORTS =
  /^(.{5,40}?) (?:reports|writes|berichtet|schreibt|reporting)(?: from \p{Lu}[\p{L} ,]{2,40})?\.?$/u;
/** "By The Newsroom", "By Staff": it says that nobody is named. */
const NOBODY =
  /^(?:redazione|redaktion|redacción|rédaction|redactie|redação|redakcja|redaktionen|redaksjonen)(?: (?:de |di |von |der )?\p{Lu}[\p{L}.]+){0,3}$|^(?:\p{Lu}[\p{L}’']+ ){1,3}(?:[Ss]taff|[Nn]ewsroom)(?: [Rr]eports?)?$|^(?:by|words by|written by|von|par|por|door)$|^staff (?:reports?|writers?|reporters?)$|^\(?from (?:our|a|an)(?: own| staff| special)* correspondent\.?\)?$|^(?:by|from|von|par|por|di|door) (?:the |der |la |el |de )?(?:newsroom|news ?desk|news ?team|web ?(?:desk|team)|online (?:desk|team)|digital team|editorial (?:team|board|staff)|staff(?: (?:report|reporter|writer|reporters|writers))?|agencies|wire (?:services|reports)|admin|editors?|redaktion|rédaction|redacción|redazione|redactie)\.?$/iu;

/** Does the line say that no person is named? */
export function namesNobody(text: string): boolean {
  return NOBODY.test(text);
}

/** "By Local Democracy Team", "By Harbour News Desk": several people under one name. */
const COLLECTIVE =
  /^(?:by|by the)\s+((?:\p{Lu}[\p{L}&’'-]+\s){1,4}(?:Team|Desk|Staff|Reporters|Correspondents|Bureau|Unit|Agencies))$/u;

/** Words that begin headings and menus, never names. */
const NOT_NAMES =
  /^(?:previous|next|now|playing|listen|play|guardar|compartir|escuchar|teilen|merken|partager|condividi|salva|send|sign|buy|print|save|get|view|see|order|plant|give|show|hide|close|open|by|from|and|with|the|a|an|in|on|at|of|for|how|why|what|who|when|where|is|are|was|new|our|my|your|this|that|it|read|more|sign|log|about|contact|related|most|top|latest|breaking|live|photo|image|video|watch|share|story|page|section|city|town|county|north|south|east|west|university|council|hospital|police|government|ministry|bank|museum|der|die|das|le|la|les|el|los|il|i|gli|de|het|ein|eine|una|un|bbc|news|sport|media|press|office|local|related|topics|method|ingredients|nieuws|nachrichten|noticias|notícias|actualités|notizie|wiadomości|nyheter|nyheder|haber|redactie|redaktion|rédaction|redacción|redazione)$/iu;

/**
 * Read a line as a byline, or null: "By Ana Ruiz and Tom Lee", "ANA RUIZ, Staff Writer", "Ana Ruiz in Lima".
 *
 * Without "By" only a line that is nothing but names, with a place or a job after them, will do.
 */
export function readByline(line: string): Byline | null {
  return line.length > 200 ? null : bylineIn(line);
}

const bylineIn = remembered((line): Byline | null => {
  const text = line
    .replace(/^[*_\s—–-]+|[*_\s]+$/gu, "")
    .replace(DESK_BEFORE, "")
    .replace(/\s(?:Follow|Suivre|Seguir|Folgen)$/u, "")
    .replace(PICTURED, "$1")
    .replace(FROM_WHERE, "$1")
    .replace(ADDRESSES, "")
    .trim();
  const reports = REPORTS.exec(text)?.[1];
  if (reports !== undefined) {
    const reporters = splitNames(reports);
    if (reporters.every(isPersonName)) return { names: reporters.map(titleCased), labelled: true };
  }
  if (text.length > 160 || text.length < 2) return null;
  if (/^[^.]{5,40}\.$/u.test(text) && isPersonName(text.slice(0, -1)))
    return { names: [titleCased(text.slice(0, -1))], labelled: false };
  const desk = OUR_OWN.exec(text)?.[1];
  if (desk !== undefined) return { names: [titleCased(desk)], labelled: true };
  const team = namesNobody(text) ? undefined : COLLECTIVE.exec(text.replace(/^BY|^By/u, "by"))?.[1];
  if (team !== undefined) return { names: [team], labelled: true };
  const label = LABEL.exec(text);
  const rest = label ? text.slice(label[0].length) : text;
  const labelled = label !== null;
  if (/["“”«»?!]|\d{2}/u.test(rest)) return null;
  const parts = splitNames(rest);
  const read = parts.map((part) => readName(part, labelled));
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
    .replace(/\s*\([^)]*\)/gu, "")
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
  const words = part.split(/\s+/u);
  const isJob = BEATS.has(words[0]?.toLowerCase() ?? "") || /^\p{Ll}/u.test(part);
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
