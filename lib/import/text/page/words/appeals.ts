import type { SetAsideReason } from "@/lib/import/imported-story";

/**
 * Signs of forms and appeals, for longer stretches. None of them decides alone: see `furnitureIn`.
 */
export interface Appeal {
  reason: SetAsideReason;
  /** Its own words: at the edges of a page one of them must be there. */
  words: readonly RegExp[];
  /** Signs that count at the edges of a page alone, where stories neither begin nor go on. */
  near: readonly RegExp[];
  /** How many signs must agree there. */
  enough: number;
  signs: readonly RegExp[];
}

/** What forms say; some of it begins sentences elsewhere, too. */
const FORM =
  /valid e-?mail address|privacy (?:notice|policy)|i would like to be emailed|thanks for signing up|(?<!^)[Ee]nter your e-?mail|[Jj]etzt (?:kostenlos )?(?:anmelden|abonnieren|bestellen)|[Hh]ier (?:anmelden|abonnieren)|[Ii]nscrivez-vous|[Aa]bonnez-vous|[Ss]uscríbete|[Ii]scriviti|[Ss]chrijf je in|\bSIGN UP\b|terms (?:of|and)/u;
/** What stands in forms alone, or speaks of the publication that it stands in. */
export const FORM_ALONE =
  /valid e-?mail address\b(?!,)|\bprotected by recaptcha\b|i would like to be emailed|thanks for signing up|\breader-supported\b|\bto receive new posts\b/iu;

export const APPEALS: readonly Appeal[] = [
  {
    reason: "cookie",
    enough: 2,
    words: [
      /\bcookies?\b|\btargeted ads|\btracking technologies|\bpersonal(?:ised|ized)? (?:data|ads)|personenbezogene|datos personales|données personnelles|dati personali|persoonsgegevens|\bour (?:\d+ )?partners\b|\bprivacy\b/iu,
    ],
    near: [
      /\b(?:store|stores|access|process|speichern|verarbeiten|stocker|almacen\w+|archivia\w*|opslaan)\b/iu,
    ],
    signs: [
      /\b(?:we|this (?:site|website)|our (?:site|website)|wir|nous|utilizamos|usamos|usiamo|questo sito|wij)\b[^.]{0,60}\bcookies?\b/iu,
      /\b(?:accept|agree|consent|continu(?:e|ing) to (?:use|browse)|akzeptieren|zustimm|acceptez|aceptar|accett|toestemm|akkoord|stem je in|instemm|accepti)/iu,
      /\b(?:manage|cookie) (?:preferences|settings|policy|choices)|\bour use of cookies|\btracking technologies|\bour partners|\btargeted ads|cookie-(?:einstellungen|richtlinie)|gebruik van cookies|utilisation (?:de|des) cookies|uso de (?:las )?cookies|uso dei cookie|(?:g[eéè]r\p{L}+|verwalten|gestion\p{L}+|gestisci|beheer\p{L}*|administr\p{L}+|paramétr\p{L}+) (?:mes |mis |le mie |mijn |meine |les |las |de )?(?:préférences|preferencias|preferenze|voorkeuren|einstellungen|cookies)|verwendung von cookies|politique de cookies|política de cookies/iu,
      /\b(?:your|you|ihre?|vos|votre|su|tu|uw|je|jouw|dir|deine?)\b[^.]{0,40}\b(?:experience|consent|choices|device|browsing|nutzung|expérience|experiencia|esperienza|ervaring|erlebnis)/iu,
    ],
  },
  {
    reason: "newsletter",
    enough: 3,
    words: [
      /メール[^。]{0,12}(?:届|配信|登録)|\bby e-?mail\b|\bunsubscribe\b|abbestell|désabonner|darse de baja|disiscriv|afmelden|(?:notre|nuestra|nostra|nossa|unser\p{L}*) (?:lettre|carta|lettera|brief)(?!\p{L})|e-?mail[ -]?adres\p{L}*|adresse e-?mail/iu,
      /newsletters?\b|innboks|inkorg|indbakke|(?:no|em) (?:seu|teu) e-?mail|\b(?:daily|weekly|monthly|free) (?:e-?mail|letter|round-?up|digest)\b|\b(?:in|into|to) (?:your|my) inbox|\bihr postfach|boîte (?:mail|de réception)|\bboletín|\bboletim|nieuwsbrief|skrzynce|skrzynk\p{L}+|メールマガジン|メルマガ|ニュースレター|简报|النشرة|ניוזלטר|рассылк|bülten|nyhetsbrev|nyhedsbrev|\byour e-?mail\b/iu,
    ],
    near: [
      /会員|無料|週に/u,
      // "Morning Wire: Our newsletter …"
      /^[^.:]{3,40}: (?:our|unser|notre|nuestr|nostr|onze|noss|vår)/iu,
      /(?:^|[.!?:–] )(?:meld (?:je|deg|dich)|melden sie|inscrivez|abonnez|suscr[ií]b|iscriv|sign up|subscribe|schrijf|anmäl|tilmeld|prenumerera|abonner|receba|subscreva|recib[ií]|kostenlos|jetzt)/iu,
      /\b(?:breaking )?(?:news|stories|headlines) (?:by|in|to)\b|\balerts?\b/iu,
      /\b(?:daily|weekly|monthly|fortnightly|free|wöchentliche\p{L}*|tägliche\p{L}*|hebdomadaire|quotidienne|semanal|diario|settimanale|wekelijkse|dagelijkse) (?:e-?mails?|letters?|round-?ups?|digests?|post|mail|lettre|carta|lettera)\b|^(?:save|keep) this\b|\bsend (?:it|this) to\b/iu,
      /登録|订阅|訂閱/u,
      /[.!?] (?:\p{Lu}{2,}\s?){1,3}$/u,
      /お届け|届き|毎朝|毎日|毎週|每天|每日/u,
      /\bforwarded to you\b|\byour preferences\b|weitergeleitet|transféré|reenviad|inoltrat|doorgestuurd/iu,
      /!$/u,
    ],
    signs: [
      /^["']?(?:sign up|subscribe|get|join|receive|want|enjoy|like|never miss|don['’]t miss|stay|start your|make sense|keep up|register|enter|inscrivez|recevez|abonnez|jetzt|abonnieren|melden sie|bestellen|erhalten|suscr[ií]b|recib|apúnt|regístr|registrati|registe-se|registrieren|iscrivit|ricev|schrijf|meld je|ontvang|subscreva|receba|inscreva|assine|メルマガ|订阅|اشترك|سجل|הירשמו|הרשמו|подпи|подпис|abone|kayıt|bülten|zapisz|odbieraj|chcesz|přihla|anmäl|få |tilmeld|meld |abonează|dapatkan|daftar|iratkoz|đăng ký|prijavi|tilaa|εγγραφ)/iu,
      /newsletter(?:s|ul|ului|it)?\b|hírlev|\b(?:in|into|to) your inbox|en tu (?:e-?mail|mail|correo|bandeja)|no (?:seu|teu) e-?mail|boîte (?:mail|de réception)|\bihr postfach|nella tua (?:mail|casella)|in je mailbox|\bbriefing\b|\bemail (?:for free|alerts?|updates?)|\bby e-?mail\b|\bboletín|\bboletim|nieuwsbrief|メールマガジン|ニュースレター|简报|النشرة|نشرتنا|ניוזלטר|рассылк|bülten|nyhetsbrev|nyhedsbrev/iu,
      /\b(?:your|our|my|free|notre|votre|nos|ihre[nr]?|unser\w*|kostenlos\w*|nuestr[oa]|su|tu|gratis|nostra|tua|onze|jouw|nossa|seu|nasz\w*|twoj\w*|vårt|vores|vår|gratis|ücretsiz|nostru|noastr[ăe]|anda|kami)\b|نشرتنا|بريدك|لتصلك|שלנו|נשיו|наш[аеу]|ваш[аеу]|bültenimiz|e-postanız/iu,
      FORM,
      // "Regístrate y recibe …", "Inscrivez-vous et recevez …"
      /^\p{L}+(?:-\p{L}+)? (?:y|e|et|und|en|and|och|og|i) (?:recib|ricev|recev|recois|erhalt|ontvang|get|receive|receb|få|otrzym)/iu,
      /[.!?] (?:Explore|Discover|Never miss|Don['’]t miss|Stay|Be the first|Entdecken|Découvrez|Descubre|Scopri)\s/u,
      /\b(?:every|each) (?:weekday|morning|day|week|evening|saturday|sunday|monday|friday)\b|chaque (?:matin|semaine|jour|\p{L}+di)|jeden (?:morgen|tag)|cada (?:mañana|día|semana)|ogni (?:mattina|giorno|settimana)|elke (?:ochtend|werkdag|dag|week)|cada manhã|para (?:subscrever|receber)|(?:codziennie|każd)|каждый|каждое|her (?:sabah|gün|hafta)|varje (?:dag|morgon|vecka)|hver (?:dag|morgen|uge|uke)|كل (?:صباح|يوم|أسبوع)|בכל (?:בוקר|יום|שבוע)/iu,
    ],
  },
  {
    reason: "subscription",
    enough: 3,
    words: [
      /\bchip in\b|\bdonate (?:now|today)\b|faire un don|jetzt spenden|\bhazte soci|diventa soci|word lid|(?:people|personas|lectores|lecteurs|lectrices|leser\p{L}*|lettori|lezers|leitores) (?:like you|como t[úu]|comme vous|wie (?:sie|du)|come te|zoals (?:u|jij)|como você)|(?:ihre|deine) unterstützung|votre soutien|tu apoyo|il tuo sostegno|jouw steun|\byour (?:donation|contribution)s?\b|\breaders like you\b|\bbecome a (?:member|supporter)\b|\bour members\b|\bkeep\p{L}* (?:independent|local) (?:reporting|journalism|news)\b|\bupgrade to paid\b/iu,
      /\bpaywall|\bsin límites|sans limites?\b|ohne einschränkung|senza limiti|\bunlimited access|\bour journalism|\bfree articles?\b|\bsubscribers? only|réservé aux abonnés|für abonnenten|para suscriptores|ser assinante|être abonné|sua assinatura|votre abonnement|tu suscripción|ihr abo(?!\p{L})|有料|会員/iu,
    ],
    near: [
      /\b(?:support\p{L}*|donat\p{L}+|contribut\p{L}+|help\p{L}* keep|keep\p{L}*)\b|unterstütz|\bspende\p{L}*|soutien|soutenir|\bapoy|sosten|steun|gracias a|grâce à|grazie a/iu,
      /\b(?:journalis\p{L}+|newsroom|reporting|stories|members|periódico|periodismo|journal(?:isme)?|giornal\p{L}+|zeitung|inhalte|jornal\p{L}*|krant|journalistiek)\b/iu,
    ],
    signs: [
      /\b(?:subscribe(?! to (?:\p{L}+ ){0,2}(?:theor(?:y|ies)|views?|ideas?|notions?|beliefs?|schools?|doctrines?|opinions?|philosoph\p{L}+))|subscriptions?|subscribers?|free articles?|unlimited access|digital access|abo|abonn\p{L}+|abonnement|abbona\p{L}+|suscri\p{L}+|assina\p{L}+|become a (?:member|supporter)|paywall)\b/iu,
      /\b(?:you (?:have|['’]ve)|your|our (?:journalism|reporters|newsroom)|today for|for (?:just|only|as little as)|a month|per (?:month|week)|a week|log in|sign in|already a|¿ya (?:eres|es) suscriptor|inicia sesión|inicie sesión|déjà abonnée?|connectez-vous|identifiez-vous|bereits abonnent|già abbonat[oi]|al abonnee|já é assinante|redan prenumerant|support|contribution|donat|cancel any ?time|ihre?|monatlich|al mes|al mese|(?:primo|premier|ersten?|primer) (?:mese|mois|monat|mes)|vos|votre|à partir de|ab nur)\b|[$£€₹]\s?\d|\d\s?€/iu,
      /\breader-supported\b|\bconsider (?:becoming|subscribing|supporting)\b|\bto receive new posts\b|^(?:per (?:continuare|proseguire)|pour continuer|para (?:seguir|continuar)|um (?:weiter|den (?:ganzen|vollständigen))|om (?:verder|dit artikel)|support|subscribe|únete|hazte|rejoignez|unisciti|you (?:have|['’]ve)|this (?:article|story) (?:is|appears)|to continue|continue|already|enjoy|thank|thanks|unlock|get|read|become|if you|help|log|try|start|jetzt|lesen sie|pour lire|article réservé|est[ea] (?:contenido|artículo|noticia) es (?:exclusiv|sol)|ce(?:t article| contenu) est réservé|dieser (?:artikel|inhalt|beitrag) ist (?:exklusiv|nur)|quest[oa'’] ?(?:contenuto|articolo) è riservato|dit artikel is (?:exclusief|voorbehouden|alleen)|este (?:conteúdo|artigo) é exclusivo|artículo|articolo|suscr)/iu,
    ],
  },
  {
    reason: "social",
    enough: 3,
    words: [
      /\b(?:facebook|twitter|instagram|tiktok|youtube|whatsapp|bluesky|telegram|apple podcasts|spotify|app store|google play)\b|\s@\w{3,}|#\w{4,}|\S@\S+\.\w|\bin the comments\b|\bletters (?:section|page)\b|\bconsidered for publication\b|友だち追加/iu,
    ],
    near: [
      /\s@\w{3,}|#\w{4,}/u,
      /^(?:tag|mention|hashtag|post|let us know|leave|rate|review|did you|made|tried|love[ds]?|snap|show us|stay|subscribe|subscribed?|find)\b/iu,
    ],
    signs: [
      /^(?:stay (?:informed|ahead|connected)|if you (?:like|liked|love|enjoy|enjoyed)|follow|like|join|listen|watch|send|contact|email|e-mail|tell us|share your|got a|have you|do you|are you|if you have|to contact|get in touch|find us|download|have an? (?:opinion|view|question)|have something|heb je|hast du|haben sie|tips? oss|tip os|tipsa oss|har du|skriv til|avez-vous|vous avez|¿tienes|hai un|puedes seguir|puoi seguir|suis|folge|obserwuj|takip|подпи|suivez|folgen|síg|seguici|volg|siga)/iu,
      /\b(?:in the comments|(?:unten )?in den kommentaren|en los comentarios|dans les commentaires|nei commenti|in de reacties|nos comentários)(?!\p{L})|\b(?:facebook|twitter|instagram|tiktok|youtube|whatsapp|bbc sounds|podcasts?|app store|google play|letters (?:section|page)|(?:news |mobile |our )app\b|on x\b|telegram|\b(?:mail|schreib\w*|écrivez|escr[ií]b\w*|scriv\w*) (?:de |an |à |a |alla |uns|ons|ci|nos)|(?:e-?mail|write to|call|text|contact) us\b)|\S+@\S+\.\w/iu,
      /\b(?:us|your|our|nuestra|nuestro|tu|nos|notre|unser\w*|uns|ons|oss|nostra|noi|redactie|redaktion|rédaction|redacción|redazione)\b|^follow|\bnas\b|наш|нас/iu,
    ],
  },
  {
    reason: "comments",
    enough: 2,
    words: [
      /\bcomment(?:s|ing|ers?)?\b|kommentar|commentaire|comentario|comentário|\bcommenti\b|reactie|コメント|\be-?mail[ -]?adres\p{L}*|adresse e-?mail|adresse électronique|correo electrónico|indirizzo e-?mail|endereço de e-?mail/iu,
    ],
    near: [
      /\b(?:closed|disabled|moder[aei]\p{L}*|modér\p{L}*|publi\p{L}+|veröffentlicht|required|obligat\p{L}*|pflichtfelder|erforderlich|gesloten|turned off|published|required|marked|geschlossen|fermés|cerrad[oa]s|chiusi)\b/iu,
    ],
    signs: [
      /\bcomment(?:s|ing)?\b|\bconversations?\b|kommentar|commentaire|comentario|comment policy/iu,
      /\b(?:guidelines|moderat|rules|community standards|have your say|join the conversation|comment(?:ing|s) policy|on topic|respectful|constructive|netiquette|charte|registered users|log in to|reserve the right|(?:unlawful|objectionable|abusive|offensive)[^.]{0,40}(?:comments|materials?|posts))/iu,
      /\b(?:our|your|here|you|subject to|unsere?r?|nos|nuestr)/iu,
    ],
  },
  {
    reason: "ui",
    enough: 1,
    words: [
      /\bthis post is public\b|\bthanks for reading\b[^.]{0,60}\bsubscribe\b|\bfeel free to share\b|\breader-supported\b/iu,
      /\bexternal (?:web)?(?:sites|links)|\bexterner (?:seiten|links|websites)|sites externes|sitios externos|siti esterni|externe (?:sites|websites)/iu,
    ],
    near: [
      /\bthanks for reading\b|\bconsider (?:becoming|subscribing|supporting)\b|\bto receive new posts\b/iu,
      /\bnot responsible\b|\bcontent of\b|nicht verantwortlich|pas responsable|no (?:se hace )?responsable|non è responsabile|niet verantwoordelijk/iu,
    ],
    signs: [],
  },
  {
    reason: "ad",
    enough: 2,
    words: [
      /\baffiliate\b|\bbrought to you by\b|\bsponsored by\b|\bpromo(?:tional)? code\b|\buse (?:the )?code\b|\b(?:earn|receive|get) (?:a |an )?(?:small )?(?:affiliate )?commission\b|provisions?links?|affiliate-links?|liens? (?:d['’]affiliation|affiliés?)|enlaces? (?:de )?afilia|link di affiliazione|wird präsentiert von|patrocinad[oa] por|広告を含/iu,
    ],
    near: [
      /\baffili|\bafiliad|\baffiliazione|provisions?link|\bbrought to you by\b|\bsponsored by\b|präsentiert von|\bcode\b/iu,
      /\b(?:this|these|our|we|diese[rs]?|dieser|unsere|cet|cette|ces|dit|deze|nous|nos|este|esta|nuestr\w+|questo|questa)\b/iu,
      /\b(?:links?|products?|purchase|buy|shop|disclosure|policy|episode|post|article|kauf\w*|achat|achet\w*|koop\w*|compra\w*|acquist\w*|produkte?|folge|épisode|episodio)\b/iu,
      /\d+ ?(?:%|percent|per cent) off|\bcheckout\b|\bdiscount\b|\brabatt\b|\bfree (?:trial|shipping)\b|\bcommission\b|\bmay (?:contain|earn)\b/iu,
    ],
    signs: [],
  },
];
