import type { SetAsideReason } from "@/lib/import/imported-story";

/** Whole lines in which a page asks something of its readers: to subscribe, to consent, to share, to comment, to write in. */
export const ASKING_LINES: readonly { reason: SetAsideReason; lines: readonly string[] }[] = [
  {
    reason: "comments",
    lines: [
      "(?:\\d+ )?(?:view|show|read|see|post|add|leave|write|hide)?(?: all| a| your)?(?: \\d[\\d.,]*k?)? ?comments?(?: ?\\(?\\d*\\)?)?(?: below)?",
      '\\d+ (?:thoughts?|responses?|comments?|gedanken?|kommentare?|réflexions?|commentaires?|comentarios?|pensieri|commenti|reacties) (?:on|to|zu|sur|en|su|op) ["“”„«»‘’].{2,120}',
      "join the (?:conversation|discussion|debate)|have your say|what do you think\\??|be the first to comment|comment on this (?:story|article)|share your thoughts|add (?:a )?new comment|join (?:our|the) (?:commenting|comments?|discussion).{0,40}|join thought-provoking conversations.{0,80}|deixe (?:o )?seu comentário|voir les \\d+ (?:contributions|commentaires|réactions)|ir a (?:los )?comentarios|zu den kommentaren|vai ai commenti|ver comentarios|lire les commentaires|leave a (?:comment|reply)|comments? (?:are|is) (?:now )?(?:closed|off|disabled)",
      "(?:\\d+ )?(?:kommentare?|commentaires?|comentarios?|commenti|commento|comentários?|reacties?)(?: ?\\(?\\d+\\)?)?|réagir|kommentar schreiben|deja tu comentario|留言(?: ?請?登入後.{0,12})?|コメント(?:する|を見る|を書く)?(?: ?\\d+件?)?|评论|發表評論|发表评论|التعليقات|تعليقات|أضف تعليقا?",
      "comments? (?:are|is|will be) (?:subject to|moderated).{0,120}|(?:the )?comments below have (?:not )?been moderated.{0,40}|(?:the )?(?:views|opinions) expressed in the (?:contents|comments) .{10,140}|share what you think|(?:best|worst|top|highest|most) rated|click to rate",
      "(?:the |these |all )?comment(?:s|ing)\\b[^.!?]{0,50}\\b(?:closed|disabled|moderated|switched off|turned off|no longer)\\b[^.!?]{0,40}|(?:\\p{L}+ ){0,3}(?:kommentar|commentaire|comentario|comentário|comment[oi]|reactie|diskussion|discussion)[^.!?]{0,50}\\b(?:geschlossen|deaktiviert|fermée?s?|désactivés|cerrad[oa]s?|fechad[oa]s|encerrad[oa]s|chius[aie]|gesloten|stängd[at]?|lukket)\\b[^.!?]{0,30}|コメント(?:の受付|欄)?は?.{0,10}(?:終了|閉じ).{0,8}",
      "תגובות(?: ?\\(?\\d*\\)?)?|הוספת תגובה|(?:\\d+ )?комментари(?:й|и|я|ев)(?: ?\\(?\\d+\\)?)?|оставить комментарий|обсудить|(?:\\d+ )?yorum(?:lar)?(?: ?\\(?\\d+\\)?)?|yorum (?:yap|yaz)|(?:\\d+ )?komentarz[ey]?(?: ?\\(?\\d+\\)?)?|(?:\\d+ )?komentarzy|dodaj komentarz|skomentuj|(?:\\d+ )?komentář[eů]?|diskuse|(?:\\d+ )?kommentar(?:er|er)?|(?:\\d+ )?kommenttia|댓글(?: ?\\d+)?",
      "your e-?mail address will not be published.{0,60}|required fields (?:are|marked).{0,30}|name \\* ?e-?mail \\* ?website|save my name,? e-?mail.{0,120}|odpowiedz|antworten melden|leggi e commenta.{0,40}|(?:reply|odpowiedz|antworten|répondre|responder|svar|svara|beantwoorden|rispondi)(?: \\d+ (?:likes?|people like this))?",
      "contribuer|envie (?:a )?sua (?:notícia|mensagem|pergunta)|welcome to the (?:discussion|conversation)|(?:(?:comentários|comentarios) \\(\\d+\\) )?(?:os comentários não|los comentarios no) representa[mn] .{3,160}|(?:log ?in|sign in|register) to (?:comment|reply|post a).{0,30}|(?:anmelden|einloggen),? um zu kommentieren|connectez-vous pour (?:commenter|réagir).{0,20}|inici[ae] sesión para (?:comentar|opinar)|accedi per commentare|log in om te reageren|(?:faça (?:seu )?login|entre) para comentar|zaloguj się,? (?:aby|by|żeby) .{0,12}koment.{2,12}|yorum (?:yapmak|yazmak) için .{3,30}|logga in för att kommentera|logg inn for å (?:delta|kommentere).{0,20}|(?:kommentarer?|comments|commentaires|comentarios|comentários|reacties|commenti) (?:on|to|til|på|zu|sur|sobre|op|su) (?:this|denne|diesem|den här|cet|este|dit|questo) ?[^ ]{3,12}|comments do not (?:represent|reflect) .{3,160}",
      "(?:adaugă|lasă|scrie) (?:un )?comentari\\p{L}*|(?:\\d+ )?comentarii(?: ?\\(?\\d+\\)?)?|hozzászólások?(?: ?\\(?\\d+\\)?)?|(?:\\d+ )?komentar(?:i|a)?(?: ?\\(?\\d+\\)?)?|(?:tulis|lihat|beri) komentar.{0,20}|bình luận(?: ?\\(?\\d+\\)?)?|(?:\\d+ )?коментар(?:и|ів|я)?(?: ?\\(?\\d+\\)?)?|kommentoi|(?:\\d+ )?σχόλια(?: ?\\(?\\d+\\)?)?|टिप्पणी(?:याँ)?|نظرات|diskutieren sie mit|diskutier(?:e|en sie) mit|mitdiskutieren|ihre meinung ist gefragt",
    ],
  },
  {
    reason: "subscription",
    lines: [
      "support (?:our|local|independent|quality|[^ ]{2,20}['’]s) (?:journalism|news|reporting).{0,90}|support the (?:guardian|times|independent|post|paper|newsroom)|subscribe(?: now| today)?|become a (?:member|subscriber|supporter)|already a (?:subscriber|member)\\??.{0,30}|subscriber[- ]only(?: content)?|subscribers? only|for subscribers|premium(?: content| article)?|continue reading(?: with .{0,40})?|start (?:your )?free trial|(?:gift|give|send) (?:this )?article(?: free)?|donate(?: now)?|contribute|make a (?:gift|donation)|give (?:now|today|online)|(?:faire|faites) un don|haz una donación|dona ora|doneer(?: nu)?",
      "jetzt (?:kostenlos |gratis )?(?:abonnieren|anmelden|testen|bestellen|registrieren).{0,30}|weiterlesen mit .{2,40}|abo|abonnieren|il vous reste [\\d.,]+ ?% de cet article.{0,80}|la suite est réservée.{0,40}|abonnez-vous|s'abonner|s’abonner|article réservé (?:à nos|aux) abonnés|réservé aux abonnés|suscríbete(?: (?:para|ahora|ya|y|a) .{0,50})?|suscribirse|regístrate(?: gratis)?(?: para (?:seguir|continuar) leyendo)?|inscrivez-vous gratuitement.{0,40}|solo para suscriptores|abbonati|riservato agli abbonati|assine(?: já)?|exclusivo para assinantes|word abonnee|alleen voor abonnees",
      "この記事は.{0,12}会員(?:限定|記事).{0,20}|有料会員.{0,30}|会員登録.{0,20}|続きを読むには.{0,30}|残り\\s*[\\d,]+文字.{0,60}|この記事は有料記事です.{0,80}|有料(?:記事|会員限定)|会員限定(?:記事)?|订阅",
      "לקריאת הכתבה המלאה.{0,40}|הירשמו|למנויים בלבד|подпис(?:аться|ывайтесь)|подписка|только для подписчиков|abone ol(?:un)?|abonelere özel|dla subskrybentów|prenumerata|artykuł (?:otwarty|dostępny) (?:tylko )?(?:w ramach|dla) .{3,60}|předplatné|prenumerera|för prenumeranter|abonnent|kun for abonnenter|for abonnenter|bli abonnent|tilaa(?:jille)?|구독(?:하기)?",
      "jetzt .{2,12} testen: .{4,80}|hazte soci[oa].{0,120}|(?:digital )?subscription (?:from|for) [$£€].{0,60}",
      "você já conhece as vantagens de ser assinante\\?.{0,300}|sua assinatura pode valer ainda mais|assinantes podem .{3,80}|abonnenten können .{3,60}|les abonnés peuvent .{3,60}|los suscriptores pueden .{3,60}|(?:become|be) a subscriber .{2,60}",
      "abonează-te(?: acum)?|előfizetek|előfizetőknek|berlangganan(?: sekarang)?|đăng ký(?: ngay)?|передплатити|підписатися|абонирай се|pretplati se|pretplatite se|εγγραφή|(?:únete|suscríbete) (?:a|y) .{2,40} (?:para|y) (?:seguir|leer|continuar).{0,60}",
    ],
  },
  {
    reason: "share",
    lines: [
      "[^.:]{0,40}\\bshar(?:e|ing) this (?:article|story|post|page)(?: with .{2,30}| on .{2,40}| via .{2,40})?",
      "(?:read (?:or|and|&) share|[^.:]{0,20}\\b(?:share|link|url|lien|enlace|collegamento)\\b[^.:]{0,30}|[^.:]{0,20}(?:teilen|partager|compartir|condividi|compartilhar|delen|dela)\\b[^.:]{0,30}): ?(?:https?://|www\\.)\\S+|read (?:or|and|&) share this (?:story|article): .{4,90}",
      "del(?: (?:saken|artikkelen|artiklen))?",
      "شارك(?: (?:القصة|المقال|الخبر|هذا المقال))?",
      "(?:distribuie|partajează)(?: (?:pe|articolul) .{0,20})?|megosztás(?:om)?(?: .{0,20})?|bagikan(?: .{0,24})?|kongsi(?:kan)?(?: .{0,20})?|chia sẻ(?: .{0,20})?|поділитися(?: .{0,20})?|сподели(?: .{0,20})?|podijeli(?: .{0,20})?|podeli(?: .{0,20})?|κοινοποίηση|μοιράσου(?: .{0,20})?|शेयर करें|اشتراک ?گذاری|comparteix(?: .{0,20})?",
    ],
  },
  {
    reason: "contact",
    lines: [
      "(?:contact (?:the|this) (?:reporter|writer|author|journalist)|reach .{3,40}) at .{0,40}\\S+@\\S+\\.\\w+(?: or .{5,20})?|@\\w{2,30}(?:[ |,·/]+(?:@\\w{2,30}|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+))+",
      "write to .{3,60} at \\S+@\\S+\\.\\w+",
      "to (?:submit|place|send|report|suggest|share) (?:an? |your )?.{3,50}(?:call|e-?mail|visit|write|click|go to)\\b.{3,100}",
    ],
  },
  {
    reason: "newsletter",
    lines: [
      "(?:type|enter) your e-?mail.{0,12}|(?:digite|insira|informe) (?:o )?seu e-?mail|saisissez votre (?:adresse )?e-?mail|(?:gib|geben sie) (?:deine|ihre) e-?mail.{0,20}|(?:introduce|escribe|ingresa) tu (?:e-?mail|correo).{0,14}|vul je e-?mail.{0,14}|ange din e-?post.{0,10}|sign up for .{3,40} alerts(?: in (?:the|our) app)?|get our .{3,60}\\b(?:e-?mail|app|podcast|newsletter)s?(?:,.{0,60})?|quiero (?:recibirlo|suscribirme)|newsletter sign[- ]?up|sign up to receive alerts.{0,30}|sign up (?:to|for) (?:receive )?(?:our|the|this|free|daily|weekly|breaking|e-?mail)\\b[^:;,.]{0,40}(?:alerts|newsletters?|e-?mails?|updates)(?: on [^:;,.]{0,30}| here| now| today)?|sign up(?: now| here| today)?|newsletters?|get the newsletter|after newsletter promotion|newsletter promotion|(?:skip|free) (?:past )?(?:(?:daily|weekly|monthly) )?newsletter(?: promotion)?|enter your e-?mail(?: address)?|your e-?mail(?: address)?|e-?mail address|please enter a valid e-?mail address|thanks? (?:you )?for signing up.{0,60}|free daily newsletter|invalid e-?mail",
      "(?:votre |(?:votre |mon )?adresse )e-?mail|(?:ihre |deine )?e-?mail-?adresse|(?:tu |su )?correo electrónico|(?:la tua |inserisci la tua )e-?mail|indirizzo e-?mail|(?:o )?seu e-?mail|(?:je |jouw |uw )?e-?mailadres|(?:din )?e-?post(?:adress)?|メールアドレス(?:を入力)?|(?:you(?:['’]ve| have) )?successfully subscribed.{0,40}|vielen dank! .{10,60} e-?mail .{4,30}|arrives (?:weekdays|daily|weekly|\\p{L}+days)|protected by recaptcha",
      "boletín(?: de noticias)?|newsletter abonnieren|s'inscrire|s’inscrire|inscrivez-vous|iscriviti|メルマガ登録|ニュースレター",
      "הרשמו לניוזלטר.{0,40}|подпишитесь на (?:нашу )?(?:рассылку|канал).{0,60}|haber bültenimize (?:abone|kayıt) ol.{0,40}|zapisz się (?:na|do) (?:nasz(?:ego)? )?newsletter.{0,60}|přihlaste se k odběru.{0,40}|(?:anmäl dig till|få) vårt nyhetsbrev.{0,60}|(?:tilmeld|meld deg på|meld dig til).{0,20}nyhedsbrev.{0,40}",
      "by (?:checking|ticking) th(?:is|e) box,? you (?:agree|consent|accept).{0,160}|newsletter .{3,30}|.{3,60} newsletter brings you .{3,90}|(?:sign up|register) for (?:push|news|breaking news|free) alerts.{0,140}|meld je aan voor .{3,120}|(?:stay|be) (?:informed|ahead|connected|updated)[^.]{0,60}! (?:follow|join|subscribe|download) .{3,120}",
      "(?:want|like|enjoy(?:ed)?|love|looking for|need) (?:more|this|what|all|to) .{3,70}\\? (?:subscribe|sign up|join|follow|get|try) .{0,80}|was this (?:e-?mail|newsletter|message) forwarded.{0,60}|(?:if you (?:enjoyed|liked|like|enjoy) .{2,40}, )?(?:please )?(?:forward|send|pass) (?:it|this)(?: \\p{L}+){0,2} to a (?:friend|colleague).{0,40}|you(?: a|['’])re receiving this (?:e-?mail |newsletter |message )?because.{0,120}|update (?:your )?(?:profile|preferences)|unsubscribe(?: here| from this list)?",
      "abonează-te la newsletter.{0,120}|iratkozz? fel .{0,30}hírlev.{0,60}|iratkozzon fel .{0,60}|(?:dapatkan|langgan) (?:berita|kabar|update) .{2,80}|đăng ký nhận .{2,60}|підпишіться на .{2,60}|абонирайте се за .{2,60}|prijavite se (?:na|za) .{0,20}newsletter.{0,40}|tilaa uutiskir.{0,40}",
    ],
  },
  {
    reason: "privacy",
    lines: [
      "administratorem (?:twoich |państwa |podanych )?danych .{10,300}|(?:vos|tes) données (?:personnelles )?(?:sont|seront) (?:traitées|utilisées|collectées) .{10,300}",
      "we use your sign-?up to provide .{0,400}|privacy notice:.{0,400}|(?:read |see |view )?(?:our |the )?privacy (?:policy|notice|settings|statement)|do not sell (?:or share )?my (?:personal )?information|your privacy (?:choices|rights)|(?:by (?:signing up|subscribing|entering|submitting|registering|clicking)).{0,200}(?:privacy|terms).{0,260}|mit (?:ihrer|deiner) registrierung .{10,160}|en vous (?:inscrivant|abonnant), .{10,240}|al (?:suscribirte|registrarte|suscribirse) .{10,240}|this site is protected by recaptcha.{0,160}|terms (?:of (?:use|service)|and conditions|& conditions)|datenschutz(?:erklärung)?|privacyverklaring|privacybeleid|politique de confidentialité|impressum|mentions légales|política de privacidad|aviso legal|informativa (?:sulla )?privacy|プライバシーポリシー|隐私政策|[请請]同意.{0,12}(?:隐私|隱私).{0,40}|سياسة الخصوصية",
    ],
  },
  {
    reason: "cookie",
    lines: [
      "(?:i )?accept(?: all)?(?: cookies)?|reject(?: all)?(?: cookies)?|(?:manage|cookie) (?:preferences|settings|choices|cookies)|manage my preferences|i agree|alle (?:cookies )?akzeptieren|(?:ik ga )?akkoord|(?:instellingen|voorkeuren) (?:aanpassen|beheren)|cookie-?instellingen|weigeren|paramétrer(?: les cookies)?|tout refuser|ablehnen|alle ablehnen|configurar(?: cookies)?|personalizza|rifiuta(?: tutti)?|cookie-einstellungen|tout accepter|continuer sans accepter|aceptar(?: todo| cookies)?|rechazar todo|accetta(?: tutti)?|alles accepteren|aceitar(?: tudo)?|同意する|接受",
      "принять(?: все)?(?: cookies?| куки)?|kabul et|tümünü kabul et|akceptuję|zaakceptuj(?: wszystkie)?|přijmout vše|godkänn alla|godta alle|accepter alle|hyväksy(?: kaikki)?",
    ],
  },
  {
    reason: "social",
    lines: [
      "for (?:the latest|more|all the latest)[^.]{0,60}\\b(?:news|weather|sports?|headlines|updates|stories|scores|coverage|videos?)\\b[^.]{0,40}, (?:head|go|log on|tune in|turn|visit|follow|check out|download)\\b[^.]{2,50}(?:\\.[a-z]{2,7})?",
      "click here (?:to|for) [^.]{2,80}|(?:install|download|get) the .{2,30} app(?: .{2,20})?|be the first to get .{2,40}|.{3,60} is committed to publishing a diversity of letters.{0,300}|(?:follow|read|see) (?:the )?(?:ap|afp|reuters|bbc|guardian|our|more)(?:[’']s)? (?:full |live )?(?:coverage|reporting|stories) .{0,120}|(?:full|more) coverage:? .{0,120}|(?:find |read )?more (?:ap|afp|reuters) .{2,80}https?://\\S+|(?:follow|like|find) us(?: on)? .{0,90}|join us on (?:facebook|twitter|x|instagram|tiktok|youtube|whatsapp|telegram|threads).{0,60}|follow .{2,40} on (?:facebook|twitter|x|instagram|tiktok|youtube|linkedin|threads|bluesky|whatsapp)\\b.{0,60}|(?:listen|watch|follow|subscribe) .{0,90}(?:on bbc sounds|on facebook|on instagram|on youtube|on tiktok|on the .{2,24} app|in (?:our|the) .{2,24} app|wherever you get your podcasts).{0,60}|send (?:us )?your (?:story|news|photos).{0,90}|(?:got|have|do you have) a (?:story|news tip|tip)\\??.{0,120}|folgen sie uns.{0,90}|suivez[- ]nous.{0,90}|retrouvez[- ]nous.{0,60}|síguenos.{0,90}|seguici.{0,90}|siga[- ]nos.{0,90}|volg ons.{0,90}|フォローする|关注我们.{0,30}|تابعونا.{0,60}",
      "עקבו אחרינו.{0,40}|(?:читайте|подписывайтесь на|следите за) нас(?: в| на)? .{2,60}|bizi .{0,30}takip edin.{0,30}|obserwuj nas .{2,40}|sledujte nás.{0,40}|följ oss.{0,40}|følg oss.{0,40}|følg os.{0,40}",
      "(?:participe|siga|entre|acompanhe|inscreva-se|únete|sigue|rejoignez|suivez|segui|iscriviti|unisciti|folgen sie|abonnieren sie|volg|följ|følg|obserwuj|join|follow) .{2,60} (?:no|na|pelo|en|sur|su|auf|bei|op|på|on) (?:nosso |nuestro )?(?:canal de |canal do )?(?:whatsapp|telegram|instagram|facebook|google news)(?: channel)?",
      "find more .{3,60} coverage here.{0,140}|we want to hear (?:what you think|from you).{0,160}",
      "(?:s[ií]gu?enos|seguinos|síganos|siga-nos|seguici|suivez-nous|folgen sie uns|folge uns|volg ons|följ oss|følg oss) .{2,60}|[úu]nete a nuestro canal.{0,40}|join (?:our|the) .{0,20}whatsapp channel.{0,40}",
      "(?:clique aqui|cliquez ici|haz clic aquí|pincha aquí|clicca qui|klicken sie hier|hier klicken|klik hier|klicka här|klikk her|kliknij tutaj) .{3,100}",
      "urmăre(?:ște|şte|ști)[ -].{0,20}pe .{2,60}|kövess(?:en)? minket.{0,60}|ikuti kami.{0,60}|theo dõi .{2,60}|читайте нас .{2,60}|следете ни .{2,60}|pratite nas .{2,60}|seuraa meitä .{2,60}|ακολουθήστε (?:μας|το) .{2,60}|扫(?:码|一扫).{0,6}关注.{2,24}|扫描二维码.{0,24}|掃描.{0,24}|watch more of our videos .{2,80}|(?:visit|see more on) shots!?.{0,60}",
    ],
  },
];
