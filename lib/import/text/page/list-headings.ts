import { endsAsSentence } from "@/lib/import/text/words/prose";
import { remembered } from "@/lib/import/text/words/remembered";

/** That there are others, or which of them: "More", "Ähnliche", "Dernières". */
const OTHERS = wordSet(
  "more related latest other popular recommended trending top featured further recent similar suggested",
  "mehr weitere ähnliche neueste neuste aktuelle beliebte andere verwandte empfohlene passende",
  "plus autres derniers dernières nos populaires similaires associés liés récents récentes recommandés",
  "más otros otras últimos últimas relacionados relacionadas recomendados recomendadas destacados destacadas",
  "altri altre ultimi ultime correlati correlate consigliati simili",
  "meer andere laatste gerelateerde aanbevolen populaire",
  "mais outros outras recomendados recomendadas",
  "fler senaste mer andra relaterade flere siste seneste andre relaterte relaterede",
);
/** What a paper has many of. */
const KINDS = wordSet(
  "stories articles news headlines video videos galleries pages links reviews explainers podcasts posts reads content coverage items episodes columns features reports",
  "artikel nachrichten meldungen videos beiträge bildergalerien galerien geschichten berichte links",
  "articles vidéos actualités actus dossiers galeries reportages contenus",
  "noticias artículos vídeos videos galerías reportajes contenidos",
  "articoli notizie video gallerie contenuti approfondimenti",
  "artikelen nieuws video's berichten verhalen",
  "notícias artigos matérias galerias conteúdos reportagens",
  "artiklar nyheter artikler saker videoer historier nyheder",
);
/** Where they come from, or what they are about: "Top stories on …", "Mehr Artikel von …". */
const FROM = wordSet(
  "on from in by about around von aus über zu de du des sur del dal da do em van over uit från fra om",
);

/** So many words may say what kind of stories: "Latest Saltmouth stories". */
const MOST_BETWEEN = 2;
const LONGEST = 5;

/** "More galleries", "Latest Saltmouth stories", "Vídeos recomendados": a word for others and one for what a paper has many of. */
export const isListHeading = remembered((bare: string): boolean => {
  if (bare.length > 60 || endsAsSentence(bare) || /[:;,]/u.test(bare)) return false;
  const words = bare.toLowerCase().split(/\s+/u);
  const end = words.findIndex(
    (word, place) => place > 0 && KINDS.has(words[place - 1] ?? "") && FROM.has(word),
  );
  const head = end === -1 ? words : words.slice(0, end);
  if (head.length < 2 || words.length > LONGEST + 2 || head.length > LONGEST) return false;
  const [first = "", last = ""] = [head[0], head.at(-1)];
  const isNamed = (OTHERS.has(first) && KINDS.has(last)) || (KINDS.has(first) && OTHERS.has(last));
  return isNamed && head.length - 2 <= MOST_BETWEEN;
});

function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(" ")));
}
