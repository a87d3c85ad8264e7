import { wordCount } from "@/lib/import/text/words/prose";

/**
 * What buttons of a page ask to be done, and to what, in the languages newsrooms send us. A line of nothing
 * but these words, one of each kind at least, is a button: "Show 14 new updates", "Artikel drucken".
 */
const VERBS = wordSet(
  "show hide load view see jump skip go print save download rate pin copy open close expand collapse play pause listen watch follow unfollow sort filter refresh reload get cook report flag edit reply add leave post write send gift email bookmark click tap scroll swipe continue reset clear log sign switch change turn enable try back share read",
  "hinterlassen schreiben hinzufügen abgeben anzeigen ansehen laden drucken speichern teilen herunterladen öffnen schließen zeigen springen folgen abspielen merken sortieren anhören bewerten kommentieren melden ausblenden einblenden",
  "laisser ajouter écrire rédiger épingler afficher voir charger imprimer enregistrer partager télécharger ouvrir fermer masquer suivre aller écouter noter trier commenter signaler sauvegarder",
  "deja dejar escribe escribir añade añadir deixe deixar mostrar ver cargar imprimir guardar compartir descargar abrir cerrar ocultar seguir ir escuchar ordenar comentar carregar salvar partilhar baixar ouvir fechar",
  "lascia scrivi aggiungi mostra vedi carica stampa salva condividi scarica apri chiudi nascondi segui vai ascolta ordina commenta",
  "plaats schrijf toon bekijk laad print bewaar deel download open sluit verberg volg ga luister sorteer reageer",
  "hantera visa spara dela läs stäng öppna ladda kommentera följ lyssna skriv vis gem del luk åbn hent følg lyt håndter administrer lagre les",
  "pokaż zobacz udostępnij zapisz drukuj pobierz zamknij otwórz obserwuj skomentuj zarządzaj",
);
const OBJECTS = wordSet(
  "recipe recipes article articles story stories page pages post posts comment comments reply replies update updates entry entries result results link links mp3 pdf podcast episode transcript gallery image images photo photos picture pictures video videos audio file files caption captions menu search content navigation top bottom settings preferences notifications version mode size list map print summary newest oldest thread section sections tag tags topic topics author format more less all latest newsletter alerts",
  "folge folgen rezept artikel seite beitrag beiträge kommentar kommentare aktualisierungen einträge meldungen bild bilder bildergalerie mehr weniger alle inhalt anfang pdf thema autor bildunterschrift bildunterschriften",
  "recette article articles page commentaire commentaires réactions messages lien photo photos image images galerie plus moins tout contenu haut auteur épisode légende légendes",
  "receta artículo página comentario comentarios entradas enlace foto fotos imagen imágenes galería más menos todo todos contenido autor receita artigo mais menos tudo galeria fotos página comentários leyenda legenda",
  "ricetta articolo pagina commento commenti aggiornamenti altri altro foto immagini galleria tutto tutti meno contenuto autore più didascalia didascalie",
  "recept artikel pagina reactie reacties berichten foto foto's meer minder alles alle inhoud bijschrift onderschrift",
  "artikeln artikel inställningar kommentarer kommentar inlägg fler bilder bild mer mindre alla allt innehåll indstillinger kommentarer indlæg flere billeder mere indhold innstillinger innlegg bilder mer",
  "artykuł komentarz komentarze ustawienia zdjęcia galerię więcej treści",
);
const BETWEEN = wordSet(
  "a an to the this that your my our a an of for in on by all more new latest earlier older previous next other first last only with as and or here now full short summarized summarised shorter",
  "ein einen eine zum zur den die das dieser diesen diese neue neuen weitere ältere frühere als nach",
  "un une le la les l' à au aux ce cet cette de du des en nouveaux nouvelles plus autres suivants précédents",
  "un una el los las al este esta de en nuevas nuevos otras otros siguiente anterior o os a as ao este esta novas novos",
  "un una il lo i gli al alla questo questa di nuovi nuove altri altre",
  "een het deze dit van naar nieuwe andere eerdere volgende vorige",
);

/** @param bare the line without arrows and final punctuation */
export function isButtonLine(bare: string): boolean {
  if (bare.length > 60 || /[.!?。]$/u.test(bare)) return false;
  const words = bare
    .toLowerCase()
    .split(/[\s()[\]|+/:]+/u)
    .filter((word) => word !== "" && !/^[\d.,]+[km]?$/u.test(word));
  if (words.length < 2 || wordCount(bare) > 7) return false;
  const isAsked = VERBS.has(words[0] ?? "") || VERBS.has(words.at(-1) ?? "");
  const verb = VERBS.has(words[0] ?? "") ? 0 : words.length - 1;
  const others = words.filter((_, place) => place !== verb);
  return (
    isAsked &&
    others.some((word) => OBJECTS.has(word)) &&
    others.every((word) => OBJECTS.has(word) || BETWEEN.has(word) || VERBS.has(word))
  );
}

function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(" ")));
}
