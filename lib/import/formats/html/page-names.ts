import { clean } from "@/lib/import/formats/sheet";
import { isEastAsianName } from "@/lib/import/text/words/east-asian-names";
import { isPersonName, readByline, titleCased } from "@/lib/import/text/words/names";

/** Accounts and machines that systems put where the author's name belongs. */
const NOBODY =
  /^(?:admin(?:istrator)?|editor(?:ial)?|staff|web ?master|user|author|guest|unknown|none|null|undefined|n\/a|desk|newsroom|online)$|^(?:follow|about|more|read|see|view|contact|e-?mail)\s/iu;
/** "kei_eno", "jdadmin": how somebody signs in, not how they are called. */
const ACCOUNT = /^[a-z\d_.-]+$/u;
/** "Photograph by Ana Ruiz, Bay Pictures": who made a picture wrote no story. */
const PICTURED = /^(?:photo(?:graph)?s?|pictures?|images?|illustrations?|video)\s*(?:by\b|:|courtesy\b)/iu;
const LABEL = /^\s*(?:written |posted |reported |story |words )?(?:by|von|par|por|di|door|author)\b[:\s]+/iu;
/** "Ana Ruiz, Staff writer" · "Ana Ruiz | The Bay Post" · "Ana Ruiz (Reuters)" */
const TAIL =
  /\s*(?:[|(/•·–—].*|,\s+(?=[^,]*\b(?:writer|reporter|editor|correspondent|staff|press|news|journalist|columnist|producer|media|times|post|tribune|contributor)\b).*)$/iu;
const JOB =
  /\s+(?:(?:staff|senior|special|political|chief)\s+)*(?:writer|reporter|editor|correspondent|columnist)$/iu;

/**
 * The names in what metadata or a line gives as the author: people if there are any, else the organisation as it is
 * called, unless that is the site itself. Addresses, handles and accounts such as "admin" are nobody.
 */
export function authorNames(said: readonly string[], siteName: string | null): string[] {
  const names = said
    .flatMap(namesIn)
    .filter((name) => name !== "" && !NOBODY.test(name) && !ACCOUNT.test(name));
  const unique = [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
  const site = siteName?.toLowerCase() ?? "";
  const others = unique.filter((name) => !site.includes(name.toLowerCase()));
  const people = others.filter((name) => !isOrganisation(name));
  return (people.some(isPerson) ? people : others).slice(0, 12);
}

function namesIn(text: string): string[] {
  const said = clean(text.replace(/<[^>]*>/gu, " "));
  if (said === "" || said.length > 200 || PICTURED.test(said) || /^(?:https?:|www\.|@)|\S@\S/iu.test(said))
    return [];
  const line = readByline(said) ?? readByline(`By ${said}`);
  if (line?.names.every(isPerson)) return line.names.map(titleCased);
  return said
    .replace(LABEL, "")
    .split(/\s*;\s*|,\s*(?=\p{Lu}\p{L}+\s+\p{Lu})|\s+(?:and|&|und|et)\s+(?=\p{Lu})/u)
    .map((part) => clean(part.replace(LABEL, "").replace(TAIL, "").replace(JOB, "")))
    .map((name) => (name.includes(" ") ? titleCased(name) : name))
    .filter((name) => name.length >= 2 && name.length <= 80);
}

const ORGANISATION =
  /\b(?:press|news|agency|agencies|team|staff|desk|reuters|afp|dpa|associated|bloomberg|times|post|media|editorial|editors?|network|wire|bureau|magazine|board|service|redaktion|redacción|rédaction|redazione|inc|llc|ltd|university|department|company|group)\b|\.(?:com|org|net|de)\b/iu;
const isOrganisation = (name: string) => ORGANISATION.test(name) || /^\p{Lu}{2,6}$/u.test(name);

const isPerson = (name: string) => isPersonName(name) || isEastAsianName(name);

/** Is a person named, or only an organisation? */
export const namesPeople = (names: readonly string[]): boolean =>
  names.some((name) => isPerson(name) && !isOrganisation(name));

/** Are these people and nobody else? Systems also list who posed, drew and lent the clothes. */
export const namesOnlyPeople = (names: readonly string[]): boolean => names.every(isPerson);

/** For comparing names: letters alone, in their order. */
export const nameKey = (names: readonly string[]): string =>
  names
    .map((name) =>
      name
        .toLowerCase()
        .normalize("NFD")
        .replace(/[^\p{L}\p{N}]/gu, ""),
    )
    .sort()
    .join("|");
