/** What companies end with. */
const COMPANY =
  /(?:^|\s)(?:Ltd|Limited|Inc|LLC|PLC|plc|Corp|Corporation|GmbH|gGmbH|mbH|KG|S\.?p\.?A|S\.?r\.?l|SAS|SARL|S\.A|S\.L|B\.?V|N\.?V|Oyj?|ASA|A\/S|Pty|Group|Holdings?|Foundation|Trust|Council|Agency|Association|Institute|Authority)\.?$/u;
/** What German offices end with, in one word, and what offices elsewhere begin with. */
const OFFICE =
  /(?:^|\p{Ll})(?:direktion|präsidium|inspektion|kommissariat|verwaltung|ministerium|ratsamt|kreisamt|bundesamt|landesamt|feuerwehr|polizei|hochschule|universität|klinikum|stiftung|verband|gesellschaft|werke|handwerkskammer)(?!\p{L})|^(?:ministry|department|office|bureau|university|city|county|town|council|board|government) of\s|^press information bureau$|^(?:stadt|landkreis|gemeinde|polizei|feuerwehr|université|universidad|universidade|università|universiteit|universitetet|ministère|ministerio|ministério|ministero|préfecture|mairie|prefettura|questura|ayuntamiento|comune|município|câmara|gobierno|governo|generalitat|gemeente|provincie|kommune|institut|instituto|istituto|fundación|fundação|fondazione|fondation|association|asociación|associação|associazione|fédération|federación|federazione|agence|agencia|agência|agenzia)\s/iu;

/** Capitals throughout, but for little words: "Polizei sucht Zeugen" tells something. */
const NAMED =
  /^\p{Lu}\S*(?:\s(?:\p{Lu}\S*|&|of|and|the|for|de|du|des|d[’']\S+|del|la|le|les|das?|dos?|di|della?|dei|e|y|et|und|für|der|von|zu|im|am|van|voor|en|og|i))*$/u;

/** "Polizeidirektion Weddern", "Halcyon Tidal Ltd": an office or a company, which is written as a person's name is. */
export function isInstitution(text: string): boolean {
  return /\S\s\S/u.test(text) && NAMED.test(text) && (COMPANY.test(text) || OFFICE.test(text));
}
