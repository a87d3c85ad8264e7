import { setAside } from "@/lib/import/text/draft";
import { appealSigns } from "@/lib/import/text/page/appeals";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { isReporting } from "@/lib/import/text/words/prose";

/** "A MESSAGE FROM OUR SPONSOR", and the advertisement below it: in its block, or in the words of one. */
export function setAsideSponsors(pieces: readonly Piece[]): void {
  for (const [index, heading] of pieces.entries()) {
    if (heading.claim || !SPONSOR.test(heading.text)) continue;
    const grounds = { rule: "sponsor", confidence: 0.86, because: "An advertisement under its heading." };
    const message = pieces[index + 1];
    setAside(heading, "ad", grounds);
    if (
      message &&
      !isReporting(message.text) &&
      (message.group === heading.group || appealSigns("ad", message.text) >= 1)
    )
      setAside(message, "ad", grounds);
  }
}

const SPONSOR =
  /^(?:a (?:word|message|note) from (?:our|today['’]s|this week['’]s) (?:sponsors?|partners?|advertisers?)|(?:presented|brought to you|sponsored|supported) by (?:our )?(?:sponsors?|partners?)|partner message|eine nachricht unseres partners|un mot de notre partenaire|mensaje de nuestro patrocinador)\W*$/iu;
