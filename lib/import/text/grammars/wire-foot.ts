import type { Grounds } from "@/lib/import/story-fields";
import { setAside } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { wordCount } from "@/lib/import/text/words/prose";

/** "— With files from Ana Ruiz in Lima", "Unter Mitarbeit von Ana Ruiz": no verb, no comma, a line of its own. */
const WITH_FILES =
  /^[—–-]?\s?(?:with (?:files|reporting|additional reporting|material|reports) from|avec (?:des )?informations (?:de|du|des)|mit (?:material|informationen) (?:von|aus)|unter mitarbeit von|mitarbeit:|met medewerking van|met bijdragen van|con (?:la )?colaboración de|con información de|com (?:a )?colaboração de|com informações d[aeo]s?|con la collaborazione di|med bidrag från|z udziałem)\s[^,;:!?“”"]{4,80}$/iu;
const LONGEST_CREDIT = 10;

/** "This report by The Canadian Press was first published Oct. 18, 2023.": the agency says so below all it sends. */
export const FIRST_SENT =
  /^(?:this report by|cette dépêche de|ce texte de) (?:the |la |l['’])?\p{Lu}[^.]{2,40}\b(?:was first published|a été (?:d['’]abord )?publiée?)\b[^.]{0,16}\.? ?\d[^.]{0,12}\.$/iu;

/** "Online:", "Im Netz:", "On the Net:", and below it names with their addresses. */
const ONLINE =
  /^[-–—_\s]*(?:online|on the (?:net|web)|web ?links?|links?|im (?:netz|internet)|internet|sur (?:le web|internet)|en ligne|en (?:línea|internet)|na (?:internet|web)|in rete|op het web)\s?:?$/iu;
const ADDRESS = /(?:https?:\/\/|www\.)\S+$|^\S+\.\p{Ll}{2,8}\/\S*$/u;
const LONGEST_LINK = 14;

const CREDIT: Grounds = {
  rule: "wire-with-files",
  confidence: 0.86,
  because: "It names who else worked on the copy.",
};
const LINKS: Grounds = {
  rule: "wire-online",
  confidence: 0.84,
  because: "Addresses of pages that the agency lists below the story.",
};

/** Set aside what an agency writes below its story: who contributed, when it was first sent, where more is to be found. */
export function setAsideWireFoot(pieces: readonly Piece[], lastProse: number): void {
  for (const [index, piece] of pieces.entries()) {
    if (piece.claim || index < lastProse - 1 || index < 2) continue;
    if (
      (WITH_FILES.test(piece.text) && wordCount(piece.text) <= LONGEST_CREDIT) ||
      FIRST_SENT.test(piece.text)
    )
      setAside(piece, "wire-credits", CREDIT);
    if (ONLINE.test(piece.text)) setAsideLinks(pieces.slice(index));
  }
}

function setAsideLinks([label, ...below]: readonly Piece[]): void {
  const end = below.findIndex(
    ({ claim, text }) => claim !== null || !ADDRESS.test(text) || wordCount(text) > LONGEST_LINK,
  );
  const links = end === -1 ? below : below.slice(0, end);
  if (!label || links.length === 0) return;
  for (const piece of [label, ...links]) setAside(piece, "related", LINKS);
}
