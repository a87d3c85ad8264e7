import type { FieldName } from "@/lib/import/imported-story";

/** Labels of copy forms, by what they name. Compared in lower case, whole. */
const FIELD_LABELS: readonly { field: FieldName; labels: string }[] = [
  {
    field: "headline",
    labels:
      "headline|head|hed|title|suggested headline|main headline|titel|überschrift|schlagzeile|titre|título|titular|titolo|kop|betreff|objet|asunto|assunto|oggetto|onderwerp|标题|見出し|タイトル|العنوان",
  },
  {
    field: "standfirst",
    labels:
      "standfirst|stand first|dek|deck|subhead|subheading|subheadline|sub-headline|subtitle|sub|sell|strap|strapline|summary|abstract|excerpt|description|intro|untertitel|teaser|vorspann|chapô|chapeau|sous-titre|subtítulo|bajada|entradilla|sommario|occhiello|ondertitel|摘要|副标题|リード",
  },
  {
    field: "byline",
    labels:
      "by|byline|bylines|author|authors|reporter|writer|words|writers|autor|autorin|auteur|autores|autore|firma|text|作者|记者|記者|文|筆者",
  },
  {
    field: "publishedAt",
    labels:
      "date|published|publication date|pub date|pubdate|publish date|date published|datum|veröffentlicht|fecha|data|publié le|日期|日付|发布时间|التاريخ",
  },
  { field: "updatedAt", labels: "updated|last updated|modified|date modified|lastmod" },
  {
    field: "section",
    labels:
      "section|category|categories|channel|ressort|rubrik|rubrique|sección|sezione|rubriek|secção|editoria|栏目",
  },
  {
    field: "tags",
    labels:
      "tags|tag|keywords|topics|schlagworte|schlagwörter|mots-clés|etiquetas|palabras clave|parole chiave|trefwoorden|palavras-chave|关键词|キーワード",
  },
  { field: "slugline", labels: "slug|slugline|story slug|catchline|catch" },
  {
    field: "embargo",
    labels:
      "embargo|embargoed until|embargo until|under embargo until|strictly embargoed until|not for publication before|not for release before|hold until|sperrfrist|sous embargo jusqu'au|embargo hasta",
  },
  { field: "dateline", labels: "dateline" },
  { field: "language", labels: "language|lang|sprache|langue|idioma|lingua|taal" },
  { field: "source", labels: "source|publication|outlet|publisher|quelle|来源" },
  { field: "canonicalUrl", labels: "url|link|canonical|canonical url|permalink" },
  { field: "copyright", labels: "copyright|rights" },
  {
    field: "editorNote",
    labels:
      "editor|commissioning editor|deadline|status|word count|wordcount|length|wc|pics|pictures|pix|art|desk|version|priority|draft|run date|page|due|filed|contact|subs|notes for subs|notes to desk|draft date|draft no",
  },
];

/** The field that a label names, by the label in lower case. */
export const FIELD_OF: ReadonlyMap<string, FieldName> = new Map(
  FIELD_LABELS.flatMap(({ field, labels }) => labels.split("|").map((label) => [label, field] as const)),
);

/** With one of these even a single label line counts; "Text: …" alone may be anything. */
export const SURE_LABELS = new Set([
  "headline",
  "hed",
  "überschrift",
  "schlagzeile",
  "titre",
  "titular",
  "título",
  "titolo",
  "betreff",
  "objet",
  "asunto",
  "assunto",
  "oggetto",
  "onderwerp",
  "見出し",
  "dek",
  "standfirst",
  "slug",
  "slugline",
  "byline",
  "dateline",
  "embargo",
  "embargoed until",
]);

/** "WEB HED", "Print headline", "SEO-Titel": for where it is. The first one is the story's. */
const FOR_WHERE =
  /^(?:web|print|online|seo|social|mobile|app|short|long|main|homepage|push|display|alt|working)[ -]/iu;

/** The field that a label names, in small letters; null for one that is none of a story's. */
export const fieldOf = (label: string): FieldName | null =>
  FIELD_OF.get(label) ?? FIELD_OF.get(label.replace(FOR_WHERE, "")) ?? null;

/** A line with a label: the label, and what stands behind its colon. */
export const LABEL_LINE = /^[*_#]*([\p{L}][\p{L} '’./-]{0,32}?)[*_]*\s*[:：][*_]*\s*(.*)$/u;
