import { child, elementsOf, isOn, settingOf, type XmlElement } from "./xml";

/** What a paragraph's style says it is. `heading` has a level from 1 to 9. */
export type Role =
  | { kind: "heading"; level: number }
  | { kind: "list"; ordered: boolean; depth: number }
  | { kind: "title" | "subtitle" | "byline" | "caption" | "credit" | "quote" | "contents" | "comment" };

/** Formatting that is on, off, or not spoken of (null). */
export interface RunFormat {
  bold: boolean | null;
  italic: boolean | null;
  strike: boolean | null;
  /** "superscript", "subscript" or "baseline". */
  raised: string | null;
  hidden: boolean | null;
}

export interface Style extends RunFormat {
  role: Role | null;
  /** List that the style puts its paragraphs into, and how deep. */
  numbering: { id: string; depth: number } | null;
}

export interface Styles {
  /** The style of a paragraph or run by its id, with what it inherits; a style that says nothing where it is unknown. */
  get(id: string | null): Style;
  /** What the file says its text is written in, as a BCP 47 tag. */
  readonly language: string | null;
}

const NOTHING: Style = {
  role: null,
  numbering: null,
  bold: null,
  italic: null,
  strike: null,
  raised: null,
  hidden: null,
};
/** Word allows a style to be based on ten others; a circle is no basis. */
const LONGEST_CHAIN = 20;

/** Read the styles of a Word file (null where it has none). */
export function readStyles(root: XmlElement | null): Styles {
  const own = new Map(
    (root ? elementsOf(root) : [])
      .filter(({ name }) => name === "w:style")
      .map((style) => [style.attributes["w:styleId"] ?? "", style]),
  );
  const known = new Map<string, Style>();

  function inherited(id: string): Style {
    const chain: XmlElement[] = [];
    let next: string | null = id;
    while (next !== null && chain.length < LONGEST_CHAIN) {
      const style = own.get(next);
      if (!style || chain.includes(style)) break;
      chain.unshift(style);
      next = settingOf(style, "w:basedOn");
    }
    return chain.reduce((below, style) => over(below, styleOf(style)), NOTHING);
  }

  return {
    get(id) {
      if (id === null) return NOTHING;
      const style = known.get(id) ?? inherited(id);
      known.set(id, style);
      return style;
    },
    language: languageOf(root),
  };
}

function languageOf(root: XmlElement | null): string | null {
  const run = child(child(child(root, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
  const tag = child(run, "w:lang")?.attributes["w:val"] ?? "";
  return /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/u.test(tag) ? tag : null;
}

/** What both say, the upper one first. */
function over(below: Style, above: Style): Style {
  return {
    role: above.role ?? below.role,
    numbering: above.numbering ?? below.numbering,
    bold: above.bold ?? below.bold,
    italic: above.italic ?? below.italic,
    strike: above.strike ?? below.strike,
    raised: above.raised ?? below.raised,
    hidden: above.hidden ?? below.hidden,
  };
}

function styleOf(style: XmlElement): Style {
  const paragraph = child(style, "w:pPr");
  const name = settingOf(style, "w:name") ?? style.attributes["w:styleId"] ?? "";
  return {
    ...readRunFormat(child(style, "w:rPr")),
    role: roleNamed(name) ?? outlineRole(paragraph),
    numbering: readNumbering(paragraph),
  };
}

/** What run properties say about formatting that a story keeps. */
export function readRunFormat(properties: XmlElement | null): RunFormat {
  return {
    bold: isOn(properties, "w:b"),
    italic: isOn(properties, "w:i"),
    strike: isOn(properties, "w:strike") ?? isOn(properties, "w:dstrike"),
    raised: settingOf(properties, "w:vertAlign"),
    hidden: isOn(properties, "w:vanish"),
  };
}

/** The list that paragraph properties name; list "0" means none. */
export function readNumbering(paragraph: XmlElement | null): Style["numbering"] {
  const list = child(paragraph, "w:numPr");
  const id = settingOf(list, "w:numId");
  if (id === null) return null;
  const depth = Number.parseInt(settingOf(list, "w:ilvl") ?? "0", 10);
  return { id, depth: Math.min(8, Math.max(0, depth || 0)) };
}

/** A level in the outline makes a heading of any style; 9 is Word's word for body text. */
export function outlineRole(paragraph: XmlElement | null): Role | null {
  const level = Number.parseInt(settingOf(paragraph, "w:outlineLvl") ?? "", 10);
  return level >= 0 && level <= 8 ? { kind: "heading", level: level + 1 } : null;
}

const HEADING =
  /^(?:heading|head|überschrift|titre|título|titulo|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|címsor|başlık|заголовок|标题|標題|見出し|제목|عنوان)\s*([1-9])$/iu;
const ROLES: readonly { kind: Extract<Role, { kind: string }>["kind"] & string; names: RegExp }[] = [
  {
    kind: "title",
    names:
      /^(?:title|titel|titre|título|titulo|titolo|rubrik|tittel|tytuł|название|标题|標題|表題|제목|العنوان|(?:main )?headline|hed|schlagzeile)$/iu,
  },
  {
    kind: "subtitle",
    names:
      /^(?:subtitle|untertitel|sous-titre|subtítulo|sottotitolo|ondertitel|underrubrik|undertittel|podtytuł|подзаголовок|副标题|副標題|副題|부제|standfirst|stand-first|dek|deck|strapline|sub ?head(?:line)?|vorspann|chapô|chapeau|entradilla|occhiello)$/iu,
  },
  { kind: "byline", names: /^(?:by[ -]?line|author|autor|autore|auteur|autorenzeile)$/iu },
  {
    kind: "caption",
    names:
      /^(?:(?:picture |photo |image )?caption|cut ?lines?|beschriftung|bildunterschrift|légende|leyenda|epígrafe|didascalia|bijschrift|bildtext|billedtekst|legenda|подпись|название объекта|题注|標號|図表番号|캡션|illustration|figure|abbildung)$/iu,
  },
  { kind: "credit", names: /^(?:(?:photo|picture|image) )?credits?$|^bildnachweis$/iu },
  {
    kind: "quote",
    names:
      /^(?:(?:intense |block |pull )?quot(?:e|ation)s?|block ?quote|block text|(?:intensives )?zitat|citation(?: intense)?|cita(?: destacada| intensa)?|citazione(?: intensa)?|(?:duidelijk )?citaat|citat|cytat|цитата|引用|明显引用|인용)$/iu,
  },
  {
    kind: "contents",
    names:
      /^(?:toc \d|toc heading|contents \d|contents heading|table of figures|verzeichnis \d|tm \d|index \d)$/iu,
  },
  { kind: "comment", names: /^(?:comment|annotation) text$/iu },
];
const LIST = /^list (bullet|number)(?: ([2-5]))?$/iu;

/** The role that a style's name gives: Word's own names, those of localised programs, and what newsrooms call theirs. */
function roleNamed(name: string): Role | null {
  const plain = name.trim().replaceAll("_", " ");
  const heading = HEADING.exec(plain)?.[1];
  if (heading) return { kind: "heading", level: Number(heading) };
  const list = LIST.exec(plain);
  if (list)
    return { kind: "list", ordered: list[1]?.toLowerCase() === "number", depth: Number(list[2] ?? 1) - 1 };
  const role = ROLES.find(({ names }) => names.test(plain));
  return role ? ({ kind: role.kind } as Role) : null;
}
