import { anyCase } from "./any-case";

// What bylines are made of beside names: labels, jobs, papers, places. Patterns alone; `names.ts` reads by them.

export const LABEL = new RegExp(
  [
    "^(?:",
    // "Photographs and text by Ana Ruiz", "Text und Fotos: Ana Ruiz", "Texto y fotos de Ana Ruiz": one made both.
    anyCase(
      String.raw`(?:(?:words|text|story|texte?s?|textos?|testo|tekst|reportage) ?(?:and|und|et|y|e|en|og|och|&|\+|/) ?(?:photo(?:graph)?s?|photography|pictures|images|fotos?|foto['’]s|bilder|bild|fotografie|fotografías|imagens)|(?:photo(?:graph)?s?|photography|pictures|fotos?|bilder|bild) ?(?:and|und|et|y|e|en|og|och|&|\+|/) ?(?:words|text|story|texte?s?|textos?|testo|tekst))(?:\s?[:：]|\s(?:by|von|de|par|di|van|door|af|av)(?=\s+\p{Lu}))|`,
    ),
    // "Ein Kommentar von Ana Ruiz", "Publicado por Ana Ruiz": what it is, or what was done with it.
    anyCase(
      String.raw`(?:(?:an?|the|eine?|une?|una?|een|ett?|et) |l[’'])?(?:(?:opinion|comment|column|commentary|exclusive|editorial|feature|essay|photo essay|posted) by|(?:kommentar|analyse|leitartikel|glosse|kolumne|reportage|porträt|essay|gastbeitrag|interview|rezension|kritik|nachruf|meinung) von|(?:chronique|tribune|éditorial|édito|enquête|reportage|analyse|portrait|entretien|récit|publié|posté|rédigé) (?:de|par)|(?:opinión|columna|análisis|crónica|reportaje|entrevista|publicado|escrito|redactado|opinião|análise|coluna|crônica) (?:de|por)|(?:commento|analisi|editoriale|intervista|reportage|corsivo|opinione|scritto|pubblicato) d[ia]|(?:column|opinie|analyse|reportage|interview|geschreven|gepubliceerd) (?:van|door))(?=\s+\p{Lu})|`,
    ),
    anyCase(
      String.raw`words(?: and (?:pictures|photographs|photos|images))? by|(?:story|text|report|live reporting|reporting|live blog|reported|written|reviewed|review|recipe|recipes|interview|analysis|column|commentary|essay|compiled) by|(?:article|texte|reportage) (?:(?:rédigé|écrit) )?(?:par|de)(?=\s+\p{Lu})|(?:articolo|servizio|testo|artículo|reportaje|artigo|reportagem) (?:di|de)(?=\s+\p{Lu})|(?:rédigé|écrit|publié) par|(?:artikel|text|bericht) von(?=\s+\p{Lu})|dal nostro inviato|dalla nostra inviata|d[ae]ll?[ae]? nostr[oa] corrispondente|de notre (?:correspondante?|envoyée? spéciale?)|von unserem (?:korrespondenten|reporter)|von unserer (?:korrespondentin|reporterin)|de nuestr[oa] (?:corresponsal|enviad[oa] especial)|van onze (?:correspondent|verslaggever)|by:?|byline:|words:|text:|interview:|author:|von|text von|ein bericht von|par|propos recueillis par|por|texto de|texto:|texto por|di|a cura di|door|tekst:`,
    ),
    // In small letters these are bylines; with capitals they may begin names.
    String.raw`|(?:de|scris de|[Aa]v|[Aa]f|írta|kirjoittanut)(?=\s+\p{Lu})|`,
    anyCase(
      String.raw`penulis|oleh|autorul?|szerző|kirjoittaja|tác giả|skrevet af|skrevet av|forfatter|journalist:|συντάκτης|текст|(?:كتبت|كتب|بقلم|تقرير)(?!\p{L})|撰[文稿][/:：]|(?:採訪|采写|報導|报道)[:：]|文[/:：・●◎]|(?:取材|構成|撮影)[・/](?:取材・)?文|(?:著者|筆者|執筆者?|作者)[:：]|取材・文|(?:автор|текст|yazan|haber|tekst|autorzy?|oprac(?:owanie|ował|owała|\.):?|מאת)(?!\p{L})`,
    ),
    String.raw`)(?:(?!\p{Script=Latin})|(?<=[:：●◎]))\s*[:：]?\s*`,
  ].join(""),
  "u",
);
export const EAST_ASIAN_ROLE =
  /(?<=^\p{Script=Hangul}{2,4}) ?(?:기자|특파원|논설위원)$|^(?:本报记者|本報記者|记者|記者|特派员|編集委員)\s*|\s*(?:记者|記者|編集委員|特派員)$/gu;

/** Nouns that end a job title; with one of them at its end a line may be "Name Job title". */
export const ROLE =
  /\b(?:correspondent|reporter|editor|writer|critic|columnist|contributor|producer|presenter|journalist|chief|staff|team|bureau|desk|agencies|agency|press|news|korrespondent(?:in)?|redakteur(?:in)?|redaktion|reporterin|correspondante?|journaliste|corresponsal|redactora?|periodista|inviat[oa]|giornalista|verslaggever|redactie|repórter|jornalista)\b/iu;
/** What people are; it is no surname: "TV Columnist" names nobody. */
export const PERSONS_JOB =
  /^(?:correspondent|reporter|editor|writer|critic|columnist|producer|presenter|journalist|blogger|contributor|freelancer)$/iu;
export const BEATS = new Set(
  "housing political politics health science environment education sports sport business economics economy transport crime arts culture religion technology tech media foreign world europe asia africa chief senior special deputy national local royal legal home social community defence defense diplomatic energy food travel theatre music film staff contributing associated press news city rural data investigations investigative north south west east northern southern western eastern consumer washington london paris reporter correspondent editor writer critic columnist for the agence reuters ap afp bbc pa regional executive managing digital features literary architecture art books television weather climate industry employment personal finance money markets company gardening fashion wine restaurant trending breaking lifestyle showbiz community content audience agriculture farming labour labor courts faith video multimedia engagement".split(
    " ",
  ),
);
/** "ABC Outback / By Ana Ruiz" */
export const DESK_BEFORE = /^[\p{Lu}][^/|•·]{1,40}\s[/|•·]\s(?=[Bb][Yy] \p{Lu})/u;
/** "By Ana Ruiz Harbour News": what stands before one of these belongs to it. */
export const OUTLET = /^(?:news|press|online|media|wire|magazine|digital|agency)$/iu;
/** "BY OUR SHIPPING CORRESPONDENT", "From a Staff Reporter": papers that name nobody. */
export const OUR_OWN =
  /^(?:by|from|von|de|par)\s+((?:our|a|an|unserem?|nuestro|notre)\s(?:\p{L}+[ -]){0,3}(?:correspondents?|reporters?|writers?|staff|critic|editor|korrespondenten|mitarbeiter|reporter|corresponsal|correspondant))\.?$/iu;
/** "WORDS: AURELIA STAMP PHOTOGRAPHY: IVO BRANDT": who took the pictures stands behind who wrote. */
export const PICTURED =
  /^((?:words|text|story|by|interview)\b.{5,60}?)\s*[|/·•,]?\s(?:photograph(?:y|s)|photos?|fotos?|fotografie|bilder?|pictures?|images|imágenes|imagens|illustrations?)\s?(?::|\bby\b).{4,60}$/iu;
/** "By Lorna Teague | lteague@ledger.example", "By Lorna Teague @lteague": where to reach who wrote. */
export const ADDRESSES = /(?:\s*[|·•,(–-]?\s*(?:\S+@\S+\.\p{L}{2,}|(?<=\s)@\w{2,30})\)?)+$/u;
/** "Ana Ruiz (Text) und Tom Lee (Fotos)": the second took the pictures. */
export const PICTURES_IN_BRACKETS =
  /(?:\s?[,;&/]\s*|\s(?:and|und|et|y|e|en|og|och)\s)(?:\p{Lu}[\p{L}’'.-]+\s){1,4}\((?:[Ff]otos?|[Bb]ild(?:er)?|[Pp]hot(?:os?|ographs?|ography)|[Pp]ictures|[Ii]mages?|[Ff]otografie|[Ff]otografías|[Ii]magens|[Ii]llustrations?)\)/gu;
/** "By Ana Ruiz ’09": a college's paper says when its writers left. */
export const YEAR_BEHIND = /(?<=\p{L}) [’'‘]\d{2}(?=$|,| and )/gu;
/** "By Ana Ruiz | aruiz@ledger.example and Tom Lee": the same with another writer or the paper behind it. */
export const ADDRESS_BETWEEN =
  /\s*[|·•,(–-]\s*\S+@\S+\.\p{L}{2,}\)?(?:\s*[|·•]\s*[^|·•@]*?(?=\s(?:and|und|et|y|e|en|&)\s|$)|(?=[\s,]))/gu;
/** "Por Camila Rocha, g1 — Santa Rita do Vale": where it was written, behind a dash. */
export const FROM_WHERE = /^((?:por|by|par|von)\s.{5,60}?)\s[—–]\s\p{Lu}[\p{L} ’'-]{2,40}$/iu;
/** "Por Camila Rocha, g1 Vale": what stands behind a name is where they work, if it is short and says nothing. */
export const WORKPLACE = /^(?=.*[\p{Lu}\d])[\p{L}\d&’'.-]{1,20}(?: [\p{L}\d&’'.-]{1,20}){0,3}$/u;
/** "Hannah Okoro reports", "Ana Ruiz reports from Lima." */
export const REPORTS =
  /^(.{5,40}?) (?:reports|writes|berichtet|schreibt|reporting)(?: from \p{Lu}[\p{L} ,]{2,40})?\.?$/u;
/** "By The Newsroom", "By Staff": it says that nobody is named. */
export const NOBODY =
  /^(?:by|from|von|par|por|di|door)\s(?:afp|ap|dpa|efe|ansa|lusa|reuters|apa|sda|ats|anp|belga|upi|pa media)(?:[ ,/&+]+(?:and |und |et |y |e |en )?(?:afp|ap|dpa|efe|ansa|lusa|reuters|apa|sda|ats|anp|belga|upi|pa media))*$|^(?:by|par|por|von|di)\s(?:le|la|l[’']|the|der|die|das|el|il)\s?\p{L}[\p{L}’' -]{2,30}\s(?:avec|with|mit|con|com)\s\p{L}{2,7}$|^a cura d(?:i|ella)\s(?:redazione|[\p{L} ]{3,20}redazione)$|^(?:(?:van|door|von|par|por|de) (?:onze|unserer?|nuestra|notre|nossa) )?(?:redactie|redaktion|redacción|rédaction|redação)$|^(?:redazione|redaktion|redacción|rédaction|redactie|redação) (?:online|web|digital)$|^(?:from|by) (?:staff|wire|agency|news|combined)(?: (?:and|&) (?:staff|wire|agency|news))? (?:reports|services|wires|dispatches)$|^(?:agencias?|agências|agences|agenzie|agenturen|agencies)$|^(?:redazione|redaktion|redacción|rédaction|redactie|redação|redakcja|redaktionen|redaksjonen)(?: (?:de |di |von |der )?\p{Lu}[\p{L}.]+){0,3}$|^(?:\p{Lu}[\p{L}’']+ ){1,3}(?:[Ss]taff|[Nn]ewsroom)(?: [Rr]eports?)?$|^(?:by|words by|written by|von|par|por|door)$|^staff (?:reports?|writers?|reporters?)$|^\(?from (?:our|a|an)(?: own| staff| special)* correspondent\.?\)?$|^(?:by|from|von|par|por|di|door) (?:the |der |la |el |de )?(?:newsroom|news ?desk|news ?team|web ?(?:desk|team)|online (?:desk|team)|digital team|editorial (?:team|board|staff)|staff(?: (?:report|reporter|writer|reporters|writers))?|agencies|wire (?:services|reports)|admin|editors?|redaktion|rédaction|redacción|redazione|redactie)\.?$/iu;

/** "By Local Democracy Team", "By Harbour News Desk": several people under one name. */
export const COLLECTIVE =
  /^(?:by|by the)\s+((?:\p{Lu}[\p{L}&’'-]+\s){1,4}(?:Team|Desk|Staff|Reporters|Correspondents|Bureau|Unit|Agencies))$/u;

/** Words that begin headings and menus, never names. */
export const NOT_NAMES =
  /^(?:previous|next|now|playing|listen|follow|social|salvar|copy|copiar|copier|add|comment|comments|ouvir|écouter|imprimer|partager|speichern|drucken|anhören|spara|ascolta|play|guardar|compartir|escuchar|teilen|merken|partager|condividi|salva|send|sign|buy|print|save|get|view|see|order|plant|give|show|hide|close|open|by|from|and|with|the|a|an|in|on|at|of|for|how|why|what|who|when|where|is|are|was|new|our|my|your|this|that|it|read|more|sign|log|about|contact|related|most|top|latest|breaking|live|photo|image|video|watch|share|story|page|section|city|town|county|north|south|east|west|university|paper|council|hospital|police|government|ministry|bank|museum|der|die|das|le|la|les|el|los|il|i|gli|de|het|ein|eine|una|un|bbc|news|sport|media|press|office|local|related|topics|method|ingredients|things|subscribers?|exclusive|premium|to|español|team|puzzles|games|events|nieuws|nachrichten|noticias|notícias|actualités|notizie|wiadomości|nyheter|nyheder|haber|redactie|redaktion|rédaction|redacción|redazione)$/iu;

/** ", Portal Serra e Vale", ", the Gazette and Mail": the paper behind a writer's name, whose own "and" parts no two people. */
export const PAPER_BEHIND =
  /^((?:por|by|par|von|di|door|de)\s.{5,60}?),\s(?:portal|agência|agencia|agence|agenzia|rádio|radio|tv|jornal|diário|diario|gazeta|gazzetta|journal|the|redação|redacción)\s\p{Lu}?(?:(?!,\s(?:and|und|et|y|e|en)\s).){2,50}$/iu;
/** "Ana Ruiz | Vigo", "MADRID | Ana Ruiz": where she wrote it, behind a bar or before it. */
export const PLACE_BEHIND =
  /(?<=\p{L}\s\p{Lu}\p{L}+)\s?[|·]\s?\p{Lu}[\p{L}’'-]+$|^\p{Lu}[\p{L}’'-]+\s?[|·]\s?(?=\p{Lu}\S+\s\p{Lu})/u;
/** "〔記者林小雨／高雄報導〕": Taiwanese papers name the reporter and the place. */
export const REPORTER_AND_PLACE =
  /^[〔[【（(]?(?:(?:特派|本報|本报|綜合|實習|駐[\p{Script=Han}]{1,4}))?(?:記者|记者|文)\s?[:：/／]?\s?([\p{Script=Han}、]{2,14})\s?[／/]\s?[\p{Script=Han}]{2,6}(?:報導|报道|電|电)[〕\]】）)]?$/u;

/** "Theo Kowalchuk • Batoche Star-Phoenix News": the paper behind a name. */
export const OUTLET_BEHIND =
  /(?<=\p{L}\s\p{Lu}[\p{L}’'-]+)\s[•|·]\s[^•|·]*\b(?:News|Press|Post|Times|Herald|Gazette|Journal|Tribune|Star|Sun|Citizen|Chronicle|Mercury|Courier|Echo|Media|Network)\b[^•|·]*$/u;

/** "PIB Delhi", "AFP Paris": an agency, and where. */
export const AGENCY_DESK =
  /^(?=\p{Lu}{3})(?:AFP|AAP|ANI|APA|ANP|CNN|BBC|DPA|EFE|IANS|NTB|PIB|PTI|RSS|UNI|UPI)\s\p{Lu}\p{Ll}+$/u;

/** "EFE", "CNN" beside a name: for whom it was written. */
export const INITIALS = /^\p{Lu}{2,6}$/u;
