import type { Draft } from "@/lib/import/text/draft";
import { sourceOffset } from "@/lib/import/text/pieces/piece";

/** Misspellings that newsrooms see most, with what was probably meant. Flagged, never changed. */
const SLIPS: ReadonlyMap<string, string> = new Map(
  "presidental=presidential goverment=government parliment=parliament seperate=separate occured=occurred recieve=receive recieved=received accomodation=accommodation committment=commitment commitee=committee definately=definitely embarass=embarrass embarassed=embarrassed enviroment=environment existance=existence foriegn=foreign harrass=harass harrassment=harassment independant=independent judgement=judgment liason=liaison millenium=millennium neccessary=necessary occassion=occasion occurence=occurrence publically=publicly questionaire=questionnaire refered=referred relevent=relevant succesful=successful successfull=successful supercede=supersede suprise=surprise tommorow=tomorrow tommorrow=tomorrow untill=until wich=which teh=the adress=address begining=beginning beleive=believe calender=calendar concensus=consensus controversal=controversial councillers=councillors curiousity=curiosity diffrent=different dissapoint=disappoint dissapointed=disappointed electorial=electoral fourty=forty garantee=guarantee hospitalised=hospitalised immediatly=immediately inaguration=inauguration maintainance=maintenance manouvre=manoeuvre minisiter=minister negociate=negotiate ocurred=occurred paralell=parallel persue=pursue politican=politician possesion=possession privelege=privilege pronounciation=pronunciation resistence=resistance responsability=responsibility seige=siege sieze=seize sherrif=sheriff similiar=similar threshhold=threshold unanimus=unanimous weild=wield withold=withhold"
    .split(" ")
    .map((pair) => pair.split("=") as [string, string])
    .filter(([slip, meant]) => slip !== meant && slip !== "judgement"),
);
const WORDS = /(?<![\p{L}])[a-z]{3,16}(?![\p{L}])/gu;
const MOST = 20;

/** Warn about words that are probably misspelt, in English text. The spelling is the author's until a person changes it. */
export function flagSlips(draft: Draft): void {
  if (draft.language !== "en") return;
  let flagged = 0;
  for (const piece of draft.pieces) {
    if (piece.claim?.decision === "set-aside" || piece.text.length > 20_000) continue;
    for (const match of piece.text.matchAll(WORDS)) {
      const meant = SLIPS.get(match[0]);
      if (!meant) continue;
      const start = sourceOffset(draft.source, piece, match.index);
      draft.warnings.push({
        code: "spelling",
        message: `Check “${match[0]}”: was “${meant}” meant?`,
        span: { start, end: start + match[0].length },
      });
      flagged++;
      if (flagged >= MOST) return;
    }
  }
}
