import type { Piece } from "@/lib/import/text/pieces/piece";
import { isProse } from "@/lib/import/text/words/prose";
import { LABEL_LINE } from "./label-names";

/**
 * Is this labelled line one of several that say when and where something is to take place ("Date: 20 March", "Time:
 * 6.30pm", "Venue: Guildhall")? They stand below a paragraph, and the line beside this one names the hour or the place.
 */
export function isOfEvent(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  if (!piece || !LABEL_LINE.test(piece.text.slice(0, LONGEST))) return false;
  const beside = [pieces[index - 1], pieces[index + 1]];
  return (
    beside.some((other) => other?.group === piece.group && namesHourOrPlace(other.text)) &&
    pieces.slice(0, index).some(({ text }) => isProse(text))
  );
}

/** A labelled line is no longer, in signs. */
const LONGEST = 600;

const HOUR_OR_PLACE =
  /^(?:start )?(?:time|hour|where|venue|place|location|address|uhrzeit|beginn|einlass|ort|wo|adresse|heure|horaire|lieu|où|hora|horario|lugar|dónde|local|onde|ora|orario|luogo|dove|sede|tijd|plaats|locatie|tid|klokkeslett|sted|plats|時間|開演|場所|会場|الوقت|المكان|время|место)$/iu;

function namesHourOrPlace(text: string): boolean {
  const [, label = ""] = LABEL_LINE.exec(text.slice(0, LONGEST)) ?? [];
  return HOUR_OR_PLACE.test(label.trim());
}
