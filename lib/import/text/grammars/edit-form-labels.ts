import type { FieldName } from "@/lib/import/imported-story";
import { endsAsSentence, wordCount } from "@/lib/import/text/words/prose";
import { FIELD_OF } from "./label-names";

/** What a labelled line of an edit form holds: a field, the text, a part of a picture, or something for the desk. */
export type FormPart = FieldName | "body" | "caption" | "credit" | "alt";

export interface FormLabel {
  part: FormPart;
  /** "Web headline", "SEO-Titel": a second version beside the one that is printed. */
  isOther: boolean;
  /** What stands behind the label on its line, or "". */
  value: string;
}

/** What editors' forms call parts that copy forms have not. */
const PARTS: Readonly<Partial<Record<FormPart, string>>> = {
  body: "body|body text|body copy|main text|content|full text|article text|story text|haupttext|fließtext|artikeltext|inhalt|brödtext|corps|corps du texte|corps de l’article|texte|contenu|cuerpo|cuerpo del texto|cuerpo de la noticia|contenido|testo|corpo|corpo del testo|corpo do texto|contenuto|texto|tekst|broodtekst|inhoud|正文|本文|記事本文",
  caption:
    "caption|image caption|photo caption|picture caption|cutline|bildunterschrift|bildtext|bildzeile|bildlegende|légende|légende photo|pie de foto|pie de imagen|leyenda|didascalia|onderschrift|bijschrift|fotobijschrift|legenda|legenda da foto|キャプション|写真説明|图注|图片说明",
  credit:
    "credit|credits|photo credit|image credit|photographer|bildnachweis|bildquelle|fotograf|fotografin|fotocredit|urheber|crédit|crédit photo|photographe|crédito|crédito de la foto|fotógrafo|crediti|credito|fotografo|fotograaf|crédito da foto|クレジット|撮影|撮影者|摄影",
  alt: "alt|alt text|alternative text|alternativtext|alt-text|texte alternatif|texto alternativo|testo alternativo|alt-tekst|alternatieve tekst|代替テキスト|替代文本",
  publishedAt:
    "publish at|publish on|publish date|go live|goes live|go-live|live from|scheduled for|publishing date|erscheint am|erscheinungsdatum|veröffentlichen am|veröffentlichung|date de publication|date de parution|publier le|fecha de publicación|publicar el|data di pubblicazione|pubblica il|publicatiedatum|publiceren op|data de publicação|publicar em|公開日時|公開日|掲載日|发布日期",
  editorNote:
    "workflow|locked by|last saved|saved|autosaved|reading time|notes|internal notes|note|remarks|instructions|assigned to|assignee|template|visibility|zustand|bearbeitungsstand|bearbeiter|redakteur|notiz|notizen|interne notiz|bemerkung|bemerkungen|zeichen|statut|état|flux|notes internes|note interne|remarques|consignes|estado|observaciones|notas|nota interna|flujo|stato|note interne|flusso|notities|interne notitie|werkstroom|notas internas|observações|ステータス|状態|メモ|备注|状态",
};

const PART_OF: ReadonlyMap<string, FormPart> = new Map<string, FormPart>([
  ...FIELD_OF,
  ...partsIn("body"),
  ...partsIn("caption"),
  ...partsIn("credit"),
  ...partsIn("alt"),
  ...partsIn("publishedAt"),
  ...partsIn("editorNote"),
]);

function partsIn(part: FormPart): (readonly [string, FormPart])[] {
  return (PARTS[part] ?? "").split("|").map((label) => [label, part] as const);
}

/** For whom a version of a field is, before or behind what the field is called. */
const FOR_SCREENS =
  /^(?:web|online|seo|app|mobile|social|push|home|homepage|short|kurz|court|corto|curto|kort|url|meta|og)$/u;
const FOR_PRINT =
  /^(?:print|main|haupt|principal|principale|papier|paper|hoofd|imprimé|story|article|page)$/u;
/** "Headline *", "Web headline (max 65)", "Author(s)", "Autor/in", "Notes to desk (not published)". */
const DECORATION = /\s*(?:[*＊†]|\([^()]{0,40}\)|（[^（）]{0,40}）|\[[^[\]]{0,40}\])+\s*/gu;
const LONGEST_LABEL = 48;

/** The label of a form that the line is or begins with, or null. */
export function formLabel(text: string): FormLabel | null {
  const colon = text.slice(0, LONGEST_LABEL + 1).search(/[:：]/u);
  if (colon === -1 && (text.length > LONGEST_LABEL || endsAsSentence(text.replace(/\)$/u, "")))) return null;
  const name = colon === -1 ? text : text.slice(0, colon);
  const value = colon === -1 ? "" : text.slice(colon + 1).trim();
  const known = partOf(name.replace(DECORATION, " ").trim().toLowerCase());
  return known && { ...known, value };
}

function partOf(name: string): Omit<FormLabel, "value"> | null {
  const bare = name.replace(/[/*:_](?:in|innen|e|a)$/u, "").replaceAll("'", "’");
  const part = PART_OF.get(bare);
  if (part) return { part, isOther: false };
  const words = bare.split(/[\s-]+/u);
  if (words.length < 2 || wordCount(bare) > 4) return null;
  const [first = "", last = ""] = [words[0], words.at(-1)];
  const front = PART_OF.get(words.slice(1).join(" "));
  if (front && (FOR_SCREENS.test(first) || FOR_PRINT.test(first)))
    return { part: front, isOther: FOR_SCREENS.test(first) };
  const behind = PART_OF.get(words.slice(0, -1).join(" "));
  if (behind && (FOR_SCREENS.test(last) || FOR_PRINT.test(last)))
    return { part: behind, isOther: FOR_SCREENS.test(last) };
  return null;
}
