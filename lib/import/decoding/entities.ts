/** The names that HTML gives to the signs from U+00A0 to U+00FF, in their order. */
const LATIN =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml".split(
    " ",
  );
const OTHERS: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  lsquo: "‘",
  rsquo: "’",
  sbquo: "‚",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  lsaquo: "‹",
  rsaquo: "›",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  bull: "•",
  euro: "€",
  trade: "™",
  OElig: "Œ",
  oelig: "œ",
  Scaron: "Š",
  scaron: "š",
  Yuml: "Ÿ",
  ensp: "\u2002",
  emsp: "\u2003",
  thinsp: "\u2009",
  zwnj: "\u200c",
  zwj: "\u200d",
};
const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN.map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ...Object.entries(OTHERS),
]);

const ENTITY = /&(?:#(\d{2,7})|#[xX]([\da-fA-F]{2,6})|([A-Za-z][A-Za-z\d]{1,7}));/g;
/** In or at a word or behind its comma: "bridge&#8217;s", "No,&rdquo;". Who writes about HTML sets them apart. */
const AT_A_WORD = /[\p{L}\d.,!?]&#?\w{2,8};|&#?\w{2,8};\p{L}/u;
/** Some programs escape twice: "&amp;rsquo;". */
const ROUNDS = 2;

/**
 * Undo "the bridge&#8217;s caf&eacute;": signs that a page's source writes in codes and that came along as codes.
 *
 * Only in a text that has such a code at a word; a code that is not known stays.
 *
 * @returns null when there is nothing to undo
 */
export function withoutEntities(text: string): string | null {
  if (!text.includes("&")) return null;
  let plain = text;
  for (let round = 0; round < ROUNDS; round++) {
    if (!AT_A_WORD.test(plain)) break;
    plain = plain.replace(ENTITY, (written, decimal, hex, name) => {
      if (name !== undefined) return NAMED.get(name) ?? written;
      return signOf(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)) ?? written;
    });
  }
  return plain === text ? null : plain.toWellFormed();
}

const WINDOWS = new TextDecoder("windows-1252");

/** HTML reads numbers that mean controls as Windows-1252 means them. */
function signOf(number: number): string | null {
  if (number >= 0x80 && number < 0xa0) return WINDOWS.decode(Uint8Array.of(number));
  const isSign = (number >= 0x20 || number === 0x09 || number === 0x0a) && number <= 0x10_ff_ff;
  return isSign ? String.fromCodePoint(number) : null;
}
