import type { Grounds } from "@/lib/import/story-fields";
import { setAside } from "@/lib/import/text/draft";
import { isPageCopy } from "@/lib/import/text/page/page-copy";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { isProse, wordCount } from "@/lib/import/text/words/prose";
import { linesBeside } from "./box";

const PLAYER: Grounds = {
  rule: "player",
  confidence: 0.84,
  because: "A video or a recording of the page, with its length.",
};

/** "2:14", "00:00 / 03:12", "-05:58": how long it is, or how far it has come. */
const LENGTH = /^-?\d{1,2}:\d{2}(?::\d{2})?(?:\s?\/\s?-?\d{1,2}:\d{2}(?::\d{2})?)?$/u;
/** Nothing has a clock that stands at these. */
const SURE_LENGTH = /^-|\/|^0{1,2}:\d{2}$/u;
/** Words on a player's buttons, and what stands above one. */
const CONTROL =
  /^(?:please use .{3,20} browser|(?:watch|play|pause|mute|unmute|replay|settings|quality|subtitles|captions|playback|speed|volume|fullscreen|video|audio|clip|now playing|listen|abspielen|wiedergabe|ton|qualität|einstellungen|untertitel|anhören|lire la vidéo|lecture|qualité|réglages|sous-titres|son|écouter|reproducir|reproduzir|pausa|calidad|qualidade|configuración|ajustes|subtítulos|vídeo|áudio|ouvir|riproduci|impostazioni|qualità|sottotitoli|ascolta|afspelen|pauze|kwaliteit|instellingen|ondertiteling|geluid|luister|spela|spela upp|ljud|spill av|lyd|afspil|odtwórz|oynat|再生|動画|音声|재생|播放)(?![\p{L}'’]))[^.!?]{0,60}$/iu;
/** More such times, and they are the hours of a live page. */
const MOST_LENGTHS = 3;
const LONGEST_LINE = 16;
const MOST_LINES = 6;

/** Set aside players of videos and recordings between two paragraphs: a length, and beside it words of its buttons. */
export function setAsidePlayers(pieces: readonly Piece[]): void {
  if (!isPageCopy(pieces)) return;
  const lengths = [...pieces.keys()].filter((index) => LENGTH.test(pieces[index]?.text ?? ""));
  if (lengths.filter((index) => !SURE_LENGTH.test(pieces[index]?.text ?? "")).length > MOST_LENGTHS) return;
  const [, second = pieces.length] = [...pieces.keys()].filter((index) => isStory(pieces[index]));
  for (const index of lengths) {
    const length = pieces[index];
    if (!length || isLiveEntry(pieces, index)) continue;
    const box = boxAround(pieces, index);
    const controls = box.filter((piece) => CONTROL.test(piece.text));
    if (controls.length === 0 && !(SURE_LENGTH.test(length.text) && isBesidePage(pieces, index))) continue;
    setAside(length, "ui", PLAYER);
    const isTight = (piece: Piece) => piece.group === length.group;
    // Above the story its headline, standfirst and byline may stand in the same block.
    const whole = index > second && controls.some(isTight) ? box.filter(isTight) : [];
    for (const piece of new Set([...controls, ...whole])) setAside(piece, "ui", PLAYER);
  }
}

const isStory = (piece: Piece | undefined): boolean =>
  piece !== undefined && !piece.claim && isProse(piece.text);

/** The lines beside a length: those of its block, or the nearest where each has a block of its own. */
function boxAround(pieces: readonly Piece[], index: number): Piece[] {
  const group = pieces[index]?.group;
  const isAlone = pieces[index - 1]?.group !== group && pieces[index + 1]?.group !== group;
  const beside = ([-1, 1] as const).flatMap((step) =>
    linesBeside(pieces, index, { step, most: isAlone ? 1 : MOST_LINES, longest: LONGEST_LINE }),
  );
  return isAlone ? beside : beside.filter((piece) => piece.group === group);
}

/** An hour, and below it what happened then, in its block. */
function isLiveEntry(pieces: readonly Piece[], index: number): boolean {
  const group = pieces[index]?.group;
  return pieces
    .slice(index + 1, index + 4)
    .some(
      (piece) => piece.group === group && !piece.claim && isProse(piece.text) && wordCount(piece.text) > 8,
    );
}

function isBesidePage(pieces: readonly Piece[], index: number): boolean {
  return [pieces[index - 1], pieces[index + 1]].some((piece) => piece?.claim?.decision === "set-aside");
}

/** "01:14 - Source: CNN", and in its block the video's title. */
export function setAsideVideoCards(pieces: readonly Piece[]): void {
  for (const block of Map.groupBy(pieces, (piece) => piece.group).values()) {
    if (!block.some(({ text }) => VIDEO.test(text))) continue;
    if (block.some(({ text }) => isProse(text)) || block.length > 6) continue;
    for (const piece of block)
      setAside(piece, "related", {
        rule: "video-card",
        confidence: 0.85,
        because: "A video of the page, with its length.",
      });
  }
}

const VIDEO = /^\d{1,2}:\d{2} ?[-–—] ?source:? .{2,30}$/iu;
