/** Agencies of pictures, and whoever else gives them. */
const AGENCY =
  /\b(?:getty(?: images)?|afp|a\.?p\.?|associated press|reuters|epa(?:-efe)?|efe|dpa|ansa|apa|keystone|sipa|imago|picture alliance|alamy|shutterstock|istock|rex|press association|pa(?: media| wire| images)?|bloomberg|xinhua|kyodo|jiji|lusa|belga|anp|ritzau|ntb|tt|zuma|nurphoto|wireimage|filmmagic|action images|anadolu|tass|cover(?: images)?|splash|backgrid|unsplash|pexels|flickr|wikimedia(?: commons)?|creative commons|nasa|google|bbc|cnn|itv|netflix|hbo|disney|warner|sony|universal|supplied|handout|courtesy|file(?: photo| image)?|images?|photos?|pictures?|pool|lapresse|fotogramma|imagoeconomica|contrasto|agf|europa press|gtres|abaca(?:press)?|maxppp|hans lucas|gamma(?:-rapho)?|isopix|hollandse hoogte|scanpix|bildbyrån|lehtikuva|agencja wyborcza|folhapress|estadão conteúdo|agência (?:brasil|o globo)|global imagens|cuartoscuro|télam|agif|swns|ppauk|colourbox|adobe stock|depositphotos|freepik|dreamstime|eyevine|canadian press|aap(?:image)?|yonhap|newsis|pti|antara|dha|iha|mti|tanjug|inquam photos)\b/iu;

/** The same in scripts where \b sees no words. */
const AGENCY_ELSEWHERE =
  /رويترز|فرانس برس|أ\.? ?ف\.? ?ب|الأناضول|رويتر|أرشيف|גטי|רויטרס|איי?.?פי|АФП|ТАСС|РИА|Рейтер|新华社|新華社|路透|法新|共同通信|時事通信|ロイター|연합뉴스|뉴시스|뉴스1|中央社|美联社|美聯社|^共同$|^時事$|^AFP時事$/u;

/** The same at the beginning, for credits that stand on a line of their own. */
const STARTS_AS_AGENCY =
  /^(?:getty|afp|ap\b|reuters|epa|efe|dpa|ansa|pa\b|alamy|shutterstock|press association|bloomberg|xinhua|supplied|handout|courtesy|rex|imago|imagn|keystone|anp\b|belga|lusa|lapresse|europa press|picture alliance|maxppp|abaca|folhapress|istock|adobe stock|zuma|canadian press|yonhap)/iu;

/** Does this credit name an agency, an archive or the like? */
export function namesAgency(credit: string): boolean {
  return AGENCY.test(credit) || AGENCY_ELSEWHERE.test(credit);
}

/** The same where capitals and letters of one script alone are asked for. */
export const isAgency = (text: string): boolean => AGENCY.test(text);

/** Does a line begin with the name of an agency? */
export const startsAsAgency = (text: string): boolean => STARTS_AS_AGENCY.test(text);
