import type { SetAsideReason } from "@/lib/import/imported-story";
import {
  RELATED_HEADINGS_ELSEWHERE,
  RELATED_LEADS_ELSEWHERE,
  SECTION_WORDS_ELSEWHERE,
  SHARE_SIGNS_ELSEWHERE,
  SHARE_WORDS_ELSEWHERE,
  TOPIC_HEADINGS_ELSEWHERE,
  WHOLE_LINES_ELSEWHERE,
} from "./furniture-words-elsewhere";
import {
  RELATED_HEADINGS_FURTHER,
  RELATED_LEADS_FURTHER,
  WHOLE_LINES_FURTHER,
} from "./furniture-words-further";

/**
 * Lines that pages carry around a story, in the languages newsrooms send us. Each pattern must match the
 * whole line (case, final punctuation and arrows aside), so "Advertisement of the meetings is forbidden"
 * is safe. Data only: how the lines are used stands in `furniture.ts`.
 */
export const WHOLE_LINES: readonly { reason: SetAsideReason; lines: readonly string[] }[] = [
  {
    reason: "ad",
    lines: [
      "advert(?:isement|ising)?s?|ad|ads|sponsored(?: content)?|paid (?:content|post)|promoted|partner content|ad feedback",
      "(?:story|article|post) continues(?: below)?(?: (?:after|below))?(?: (?:this |the )?(?:advert(?:isement)?|ad))?",
      "(?:advertisement|ad)[.:]? (?:scroll|continue|keep|article|story).{0,50}|scroll (?:down )?(?:to|for) .{1,40}|remove ads|report this ad|skip (?:ad|advertisement)",
      "anzeige|werbung|publicité|la suite après (?:cette|la) publicité|publicidad|pubblicità|publicidade|continua (?:após|depois d)a? ?a? publicidade|advertentie|reclame|広告|スポンサーリンク|广告|廣告|إعلان|إعلانات|реклама",
    ],
  },
  {
    reason: "comments",
    lines: [
      "(?:\\d+ )?(?:view|show|read|see|post|add|leave|write|hide)?(?: all| a| your)?(?: \\d[\\d.,]*k?)? ?comments?(?: ?\\(?\\d*\\)?)?(?: below)?",
      "join the (?:conversation|discussion|debate)|have your say|what do you think\\??|be the first to comment|comment on this (?:story|article)|share your thoughts|add (?:a )?new comment|join (?:our|the) (?:commenting|comments?|discussion).{0,40}|join thought-provoking conversations.{0,80}|deixe (?:o )?seu comentário|voir les \\d+ (?:contributions|commentaires|réactions)|ir a (?:los )?comentarios|zu den kommentaren|vai ai commenti|ver comentarios|lire les commentaires|leave a (?:comment|reply)|comments? (?:are|is) (?:now )?(?:closed|off|disabled)",
      "(?:\\d+ )?(?:kommentare?|commentaires?|comentarios?|commenti|commento|comentários?|reacties?)(?: ?\\(?\\d+\\)?)?|réagir|kommentar schreiben|deja tu comentario|コメント(?:する|を見る|を書く)?(?: ?\\d+件?)?|评论|發表評論|发表评论|التعليقات|تعليقات|أضف تعليقا?",
      "comments? (?:are|is|will be) (?:subject to|moderated).{0,120}",
      "(?:the |these |all )?comment(?:s|ing)\\b[^.!?]{0,50}\\b(?:closed|disabled|moderated|switched off|turned off|no longer)\\b[^.!?]{0,40}|(?:\\p{L}+ ){0,3}(?:kommentar|commentaire|comentario|comentário|comment[oi]|reactie|diskussion|discussion)[^.!?]{0,50}\\b(?:geschlossen|deaktiviert|fermée?s?|désactivés|cerrad[oa]s?|fechad[oa]s|encerrad[oa]s|chius[aie]|gesloten|stängd[at]?|lukket)\\b[^.!?]{0,30}|コメント(?:の受付|欄)?は?.{0,10}(?:終了|閉じ).{0,8}",
    ],
  },
  {
    reason: "nav",
    lines: [
      "skip to (?:the )?(?:main |primary |page |site )?(?:content|navigation|article|footer|search|index|menu)|jump to (?:content|navigation)|about us|contact us|help(?: cent(?:re|er))?|from the section .{2,40}|main menu|live tv|watch live|listen live|watch|live|e-?paper|e-?edition|menu|open menu|close menu|toggle navigation|site navigation|search|home|homepage|back to (?:top|home.{0,10})|go back|next (?:article|story|post)|previous (?:article|story|post)|sign in|sign out|log ?in|log ?out|register|my account|all sections|sections|site map|return to homepage",
      "ga naar (?:hoofd)?inhoud|direct naar artikelinhoud|passer au contenu|zum (?:haupt)?inhalt(?: springen)?|zur (?:startseite|navigation)|startseite|suche|anmelden|aller au contenu(?: principal)?|accueil|se connecter|rechercher|ir al contenido|saltar al contenido|inicio|iniciar sesión|vai al contenuto|accedi|ir para o conteúdo|entrar|naar (?:de )?inhoud|inloggen|メニュー|ホーム|トップ(?:ページ)?|ログイン|検索|首页|登录|搜索|الرئيسية|تسجيل الدخول",
    ],
  },
  {
    reason: "subscription",
    lines: [
      "support (?:our|local|independent|quality) (?:journalism|news|reporting).{0,90}|support the (?:guardian|times|independent|post|paper|newsroom)|subscribe(?: now| today)?|become a (?:member|subscriber|supporter)|already a (?:subscriber|member)\\??.{0,30}|subscriber[- ]only(?: content)?|subscribers? only|for subscribers|premium(?: content| article)?|continue reading(?: with .{0,40})?|start (?:your )?free trial|(?:gift|give|send) (?:this )?article(?: free)?|donate(?: now)?|contribute",
      "jetzt (?:kostenlos |gratis )?(?:abonnieren|anmelden|testen|bestellen|registrieren).{0,30}|weiterlesen mit .{2,40}|abo|abonnieren|il vous reste [\\d.,]+ ?% de cet article.{0,80}|la suite est réservée.{0,40}|abonnez-vous|s'abonner|s’abonner|article réservé (?:à nos|aux) abonnés|réservé aux abonnés|suscríbete(?: (?:para|ahora|ya|y|a) .{0,50})?|suscribirse|regístrate(?: gratis)?(?: para (?:seguir|continuar) leyendo)?|inscrivez-vous gratuitement.{0,40}|solo para suscriptores|abbonati|riservato agli abbonati|assine(?: já)?|exclusivo para assinantes|word abonnee|alleen voor abonnees",
      "この記事は.{0,12}会員(?:限定|記事).{0,20}|有料会員.{0,30}|会員登録.{0,20}|続きを読むには.{0,30}|残り\\s*[\\d,]+文字.{0,60}|この記事は有料記事です.{0,80}|有料(?:記事|会員限定)|会員限定(?:記事)?|订阅",
    ],
  },
  {
    reason: "share",
    lines: [
      "[^.:]{0,40}\\bshar(?:e|ing) this (?:article|story|post|page)(?: with .{2,30}| on .{2,40}| via .{2,40})?",
    ],
  },
  {
    reason: "contact",
    lines: ["write to .{3,60} at \\S+@\\S+\\.\\w+"],
  },
  {
    reason: "timestamp",
    lines: [
      "published|updated|posted|last updated|first published|publié|veröffentlicht|publicado|pubblicato|gepubliceerd",
    ],
  },
  {
    reason: "ui",
    lines: [
      "copy|copy link|copiar (?:enlace|link)|copier le lien|copia link|link kopieren|kopieer link|link copied!?|print|print (?:this )?(?:page|article|recipe|subscriptions?)|save(?: recipe| article| for later| this)?|saved|bookmark|listen(?: to (?:this )?(?:article|story))?|play(?: video| audio)?|watch(?: now| the video)?|pause|mute|unmute|expand|collapse|close|loading(?:…|\\.\\.\\.)?|load more|show more|show less|see more|see all|view all|view more|read full (?:article|story)|tap to unmute|full ?screen",
      "\\d+[- ]?(?:min(?:ute)?s?)\\.?(?: read)?|reading time:? .{0,20}|lesezeit:? .{0,20}|temps de lecture.{0,20}|lecture \\d+ min.{0,6}|tiempo de lectura.{0,20}|temp(?:o di lettura|o de leitura).{0,20}|leestijd.{0,20}",
      "(?:tekst|artikel) gaat verder onder (?:de )?(?:foto|video|advertentie|tweet)|(?:story|article) continues below (?:photo|image|video)|salvar artigo|guardar artículo|listen\\W{1,3}\\d.{0,16}|we are having trouble retrieving the article content|(?:thank you for your patience while )?we (?:verify|are verifying) access.{0,140}|thank you for your patience while we verify access.{0,160}|want all of .{2,40}\\? subscribe|(?:view|open|enlarge|show|expand) (?:this )?(?:image|photo|picture|gallery)(?: in (?:fullscreen|full screen|a new window|gallery))?|image (?:gallery|\\d+ of \\d+)|open image modal|toggle caption|hide caption|slideshow|\\d+ ?(?:/|of) ?\\d+",
      "something went wrong,? (?:please )?try again.{0,20}|close modal|suggest a correction|this is an archived (?:article|story).{0,160}|newest first|oldest first|key events?|.{0,90}[ ,(]opens (?:in )?(?:a )?new (?:tab|window)|show key events only|hide key events|key events?(?: only)?|please (?:turn on|enable) javascript.{0,40}|javascript is (?:disabled|required).{0,60}|reuse this content|report (?:an? )?(?:correction|error|typo|problem).{0,30}|send (?:us )?feedback|was this (?:article|page) (?:helpful|useful)\\??|thank you for (?:reading|your feedback|subscribing|signing up)!?|this article is more than \\d+ (?:years?|months?) old|order reprints?|request reprint.{0,40}|rights (?:&|and) permissions|add to (?:favou?rites|reading list)|follow(?: (?:this )?(?:topic|author))?|following|notifications?|turn on notifications|allow notifications|on this page|in this (?:article|story)|table of contents|jump to recipe|getting your .{0,30} ready(?:…|\\.\\.\\.)?",
      "(?:article bookmarked|find your bookmarks in .{2,80})|why you can trust .{2,40}|show this thread|video|.{0,4}you can now listen to .{2,40} articles!?|story saved|you can find this story in my bookmarks.{0,100}|more newsletters|success! an e-?mail has been sent.{0,80}|error! there was an error.{0,60}|buy now|share this obituary|send flowers|sign (?:the )?guest ?book|plant a tree.{0,40}|text|(?:small|medium|large|text) (?:text|size)|news provided by|(?:as )?heard on .{3,40}|comunicar erro|errata|\\d+[- ]minute listen|download|transcript|embed|previous|next|read later|toggle more options|(?:a|this) version of this article appears? in print .{0,300}|list|image: .{0,3}|artikel zum hören.{0,20}|diesen artikel (?:hören|vorlesen).{0,20}|outline|headings you add to the document will appear here|tab \\d+|untitled document|click or tap here to enter text",
      "for immediate (?:release|use|publication|distribution)|(?:press|media|news) release:? ?(?:ref(?:erence)?|n(?:o|r|umber))\\b.{1,24}|pressemitteilung(?: nr\\.?)? [\\d/.-]+|communiqué(?: de presse)? n[°o] ?[\\d/.-]+|(?:nota|comunicado) de prensa (?:n[°ºo.]+ ?)?[\\d/.-]+|for release (?:at|on)? ?.{0,40}|immediate release|(?:press|media|news) (?:release|statement|notice|advisory|information)|pressemitteilung|presseinformation|medienmitteilung|communiqué(?: de presse)?|nota de prensa|comunicado de prensa|comunicato stampa|per la stampa|persbericht|pour diffusion immédiate|à publier immédiatement|da diffondere subito|comunicado(?: de imprensa)?|nota de imprensa|プレスリリース|報道資料|新闻稿|بيان صحفي|à diffuser immédiatement|zur sofortigen veröffentlichung|para (?:su )?(?:difusión|publicación) inmediata|sperrfrist:? keine",
      "ajouter à (?:vos|mes) (?:sélections|favoris)|drucken|merken|vorlesen|artikel (?:drucken|merken|anhören)|zur merkliste.{0,20}|imprimer|écouter(?: (?:l['’]|cet )article)?|\\d{1,2}:\\d{2} ?/ ?\\d{1,2}:\\d{2}|enregistrer|offrir (?:cet|l['’])\\s?article|imprimir|guardar|escuchar|stampa|salva|ascolta.{0,20}|ouvir|luister(?:en)?|bewaar|続きを読む|もっと見る|印刷|保存|拡大|展开全文|阅读全文|字号.{0,12}|字体.{0,12}|打印|طباعة|استمع",
    ],
  },
  {
    reason: "newsletter",
    lines: [
      "(?:type|enter) your e-?mail.{0,12}|quiero (?:recibirlo|suscribirme)|newsletter sign[- ]?up|sign up to receive alerts.{0,30}|sign up (?:to|for) (?:receive )?(?:our|the|this|free|daily|weekly|breaking|e-?mail)\\b[^:;,.]{0,40}(?:alerts|newsletters?|e-?mails?|updates)(?: on [^:;,.]{0,30}| here| now| today)?|sign up(?: now| here| today)?|newsletters?|get the newsletter|after newsletter promotion|newsletter promotion|(?:skip|free) (?:past )?(?:(?:daily|weekly|monthly) )?newsletter(?: promotion)?|enter your e-?mail(?: address)?|your e-?mail(?: address)?|e-?mail address|please enter a valid e-?mail address|thanks? (?:you )?for signing up.{0,60}|free daily newsletter|invalid e-?mail",
      "boletín(?: de noticias)?|newsletter abonnieren|s'inscrire|s’inscrire|inscrivez-vous|iscriviti|メルマガ登録|ニュースレター",
    ],
  },
  {
    reason: "privacy",
    lines: [
      "we use your sign-?up to provide .{0,400}|privacy notice:.{0,400}|(?:read |see |view )?(?:our |the )?privacy (?:policy|notice|settings|statement)|do not sell (?:or share )?my (?:personal )?information|your privacy (?:choices|rights)|(?:by (?:signing up|subscribing|entering|submitting)).{0,200}(?:privacy|terms).{0,80}|this site is protected by recaptcha.{0,160}|terms (?:of (?:use|service)|and conditions|& conditions)|datenschutz(?:erklärung)?|privacyverklaring|privacybeleid|politique de confidentialité|impressum|mentions légales|política de privacidad|aviso legal|informativa (?:sulla )?privacy|プライバシーポリシー|隐私政策|[请請]同意.{0,12}(?:隐私|隱私).{0,40}|سياسة الخصوصية",
    ],
  },
  {
    reason: "cookie",
    lines: [
      "(?:i )?accept(?: all)?(?: cookies)?|reject(?: all)?(?: cookies)?|(?:manage|cookie) (?:preferences|settings|choices|cookies)|manage my preferences|i agree|alle (?:cookies )?akzeptieren|(?:ik ga )?akkoord|(?:instellingen|voorkeuren) (?:aanpassen|beheren)|cookie-?instellingen|weigeren|paramétrer(?: les cookies)?|tout refuser|ablehnen|alle ablehnen|configurar(?: cookies)?|personalizza|rifiuta(?: tutti)?|cookie-einstellungen|tout accepter|continuer sans accepter|aceptar(?: todo| cookies)?|rechazar todo|accetta(?: tutti)?|alles accepteren|aceitar(?: tudo)?|同意する|接受",
    ],
  },
  {
    reason: "social",
    lines: [
      "click here (?:to|for) [^.]{2,80}|(?:install|download|get) the .{2,30} app(?: .{2,20})?|be the first to get .{2,40}|.{3,60} is committed to publishing a diversity of letters.{0,300}|(?:follow|read|see) (?:the )?(?:ap|afp|reuters|bbc|guardian|our|more)(?:[’']s)? (?:full |live )?(?:coverage|reporting|stories) .{0,120}|(?:full|more) coverage:? .{0,120}|(?:find |read )?more (?:ap|afp|reuters) .{2,80}https?://\\S+|(?:follow|like|find) us(?: on)? .{0,90}|join us on (?:facebook|twitter|x|instagram|tiktok|youtube|whatsapp|telegram|threads).{0,60}|follow .{2,40} on (?:facebook|twitter|x|instagram|tiktok|youtube|linkedin|threads|bluesky|whatsapp)\\b.{0,60}|(?:listen|watch|follow|subscribe) .{0,90}(?:on bbc sounds|on facebook|on instagram|on youtube|on tiktok|wherever you get your podcasts).{0,60}|send (?:us )?your (?:story|news|photos).{0,90}|(?:got|have|do you have) a (?:story|news tip|tip)\\??.{0,120}|folgen sie uns.{0,90}|suivez[- ]nous.{0,90}|retrouvez[- ]nous.{0,60}|síguenos.{0,90}|seguici.{0,90}|siga[- ]nos.{0,90}|volg ons.{0,90}|フォローする|关注我们.{0,30}|تابعونا.{0,60}",
    ],
  },
  {
    reason: "page-furniture",
    lines: [
      "(?:continued|cont(?:inue)?d?\\.?) (?:on|from|at) (?:next |previous )?(?:page|p\\.?)? ?[a-z]?\\d*(?:,? ?col(?:umn|\\.)? ?\\d+)?|(?:please )?(?:turn|see) (?:to )?(?:page|p\\.) ?[a-z]?\\d+|see [\\p{Lu} ]{2,30},? (?:page [a-z]?|[a-z])\\d+|[\\p{Lu} ]{2,30},? from (?:page [a-z]?|[a-z])\\d+|from page [a-z]?\\d+",
      ".{0,90}\\bpage \\d+ of \\d+|(?:page|p\\.|seite|página|pagina|pág\\.) ?\\d+(?: ?(?:of|/|von|de|di|van|sur) ?\\d+)?|[-–—] ?\\d{1,3} ?[-–—]|fortsetzung (?:auf )?seite \\d+|suite (?:en )?page \\d+|sigue en la página \\d+|第\\s*\\d+\\s*[页頁版]",
    ],
  },
  ...WHOLE_LINES_ELSEWHERE,
  ...WHOLE_LINES_FURTHER,
];

/** A line of nothing but these words is a share bar, if a network, "share" or the like is among them. */
export const SHARE_WORDS = wordSet(
  "på copylink share shares shared tweet tweets tweeter post pin it copy link copied email e-mail mail courriel send print save facebook twitter x whatsapp linkedin reddit pinterest telegram threads bluesky mastodon messenger flipboard tumblr pocket instagram line hatena sms this article story page via on by with to and or the a comments comment likes like partager partagez sur par envoyer imprimer copier le lien teilen auf bei per drucken link kopieren compartir comparte en por correo copiar enlace enviar condividi su copia partilhar compartilhar no na pelo delen op deel icon button twittern tweeten k m formerly spotify rss podcast podcasts apple google youtube listen follow subscribe feed stitcher overcast deezer シェア シェアする ツイート ポスト ブックマーク この記事をシェア このニュースをシェア 共有 full 分享到 分享 微博 微信 qq空间 شارك مشاركة على عبر فيسبوك تويتر واتساب",
  SHARE_WORDS_ELSEWHERE,
);

/** At least one of these must be there. */
export const SHARE_SIGNS = wordSet(
  "share shares tweet facebook twitter whatsapp linkedin reddit pinterest flipboard spotify rss partager partagez teilen compartir comparte condividi partilhar compartilhar delen deel シェア シェアする この記事をシェア このニュースをシェア ツイート 分享到 分享 شارك مشاركة instagram bluesky e-mail email",
  SHARE_SIGNS_ELSEWHERE,
);

/** Names of sections: four or more of them in a row are a menu, one above a headline is a kicker. */
export const SECTION_WORDS = wordSet(
  "ledare prenumerera logga últimas opinião vidéos débats actualités noticias espectáculos sustainability jobs 速報 連載 ランキング 朝刊 夕刊 その他 記事 محليات ثقافة رأي الرئيسية 焦點 生活 obits contests today's today’s paper se connecter s’abonner s'abonner naviga cerca abbonati accedi register e-paper epaper trauer anzeigen impressum datenschutz agb sections menu sign log in login newsletters donate americas more トップ 気象 災害 科学 暮らし 医療 教育 地域 動画 特集 home regio cotidiano news sport sports opinion opinions comment culture lifestyle life politics business world uk us u.s. europe asia africa local national international nation obituaries e-edition legals classifieds weather video videos photos podcasts podcast tech technology science health education entertainment arts travel food style fashion money finance markets economy environment climate crime housing transport property jobs games crosswords puzzles magazine letters editorial editorials analysis feature features exclusive interview interviews review reviews live latest more trending search subscribe community events society football cricket tennis games music film tv books theatre theater religion royals war investigations region regional state states metro city columns columnists blogs shop wissen politik wirtschaft kultur sport panorama meinung gesellschaft reise lokales regional accueil politique société économie sports culture monde france planète idées opinions portada política economía deportes cultura sociedad internacional españa opinión gente cronaca politica economia esteri sport cultura spettacoli nieuws binnenland buitenland economie cultuur mundo desporto esporte sociedade 社会 政治 経済 国際 スポーツ 文化 国内 地域 社説 国内 国际 财经 体育 娱乐 科技 رياضة سياسة اقتصاد ثقافة",
  SECTION_WORDS_ELSEWHERE,
);

/** Labels that begin a line pointing to another story: "READ MORE: …". */
export const RELATED_LEADS = [
  "share or comment on this article|full (?:report|story)|read more|read also|also read|read next|related (?:story|article|coverage|news)|see also|see more|don't miss|don’t miss|you may also like|in case you missed it|icymi|from the archives?|mehr zum thema|lesen sie (?:auch|mehr|hier)|lesen sie dazu|auch interessant|mehr dazu|(?:à )?lire (?:aussi|également)|à voir aussi|voir aussi|lire la suite|lea también|le[eé] también|mir[aá] también|te puede interesar|le puede interesar|más información|leggi anche|leggi (?:pure|di più)|vedi anche|lees ook|lees meer|bekijk ook|leia (?:também|mais)|veja também|saiba mais|あわせて読みたい|関連記事?|【関連】|相关(?:阅读|新闻|报道)|延伸阅读|اقرأ أيضا|اقرأ أيضًا|إقرأ أيضا|شاهد أيضا",
  RELATED_LEADS_ELSEWHERE,
  RELATED_LEADS_FURTHER,
].join("|");

/** Leads that need no colon before a title, because no sentence begins with them. */
export const RELATED_TITLE_LEADS =
  "related (?:article|story|coverage|video)|read more|(?:à )?lire (?:aussi|également)|voir aussi|lesen sie auch|lees ook|leggi anche|le[ae] también|leia (?:também|mais)|czytaj (?:także|też)|läs (?:också|även)|l[ea]s også|ilgili haber|читайте также|article réservé à nos abonnés";

/** Leads that are ordinary words too: what follows must be a title, without a full stop. */
export const DOUBTFUL_LEADS =
  "v[íi]deos?|in pictures|read|more|related|watch|recommended|explore|mehr|voir|vedi";

/** Headings over a list of other stories. */
export const RELATED_HEADINGS = [
  "(?:sponsored|promoted|paid)(?: (?:links?|content|stories|posts?))(?: (?:by|from) .{2,30})?|enlaces patrocinados|liens sponsorisés|gesponserte (?:links|inhalte)|contenuti sponsorizzati|links patrocinados|gesponsorde links|vous aimerez aussi|vous (?:pourriez|devriez) aimer|à découvrir(?: aussi)?|das könnte (?:dir|ihnen) (?:auch )?gefallen|te puede gustar|también te puede gustar|potrebbe piacerti(?: anche)?|você também pode gostar|dit vind je (?:misschien )?ook leuk|もっと読む|more on this story|more on this|more stories(?: like this)?|(?:read )?more (?:\\p{L}+ )?(?:from|by) .{2,40}|more information|more in .{2,30}|related(?: stor(?:y|ies)| articles?| videos?| content| coverage| news| reading| links)?|related internet links|related topics and stories|most (?:read|popular|viewed|shared|commented)(?: .{0,20})?|trending(?: now| stories)?|popular(?: now| stories)?|recommended(?: for you| stories| reading)?|you may also like|you might (?:also )?(?:like|be interested in)|read (?:next|more|also)(?: related articles?)?|up next|what to read next|top (?:stories|headlines)|latest(?: news| stories| headlines)?|in other news|editors?['’]?s? (?:picks?|choice)|don['’]t miss|elsewhere on .{2,30}|around the (?:bbc|web|world|region|network|site)|other (?:news|stories|top stories)|more news|more coverage|in case you missed it|next up|see also|what(?:['’]s| is) (?:new|next|trending)|also in the news|also on .{2,30}|around the web|from our partners|promoted stories|today['’]s top stories|mehr zum thema|das könnte (?:sie|dich) auch interessieren|meistgelesen|weitere (?:artikel|themen|nachrichten|meldungen)|lesen sie auch|sur le même (?:sujet|thème)|à lire (?:aussi|également)|les plus lus|dans la même rubrique|más leídas|lo más (?:leído|visto)|(?:noticias|artículos) relacionad[ao]s|te puede interesar|también te puede interesar|más noticias|leggi anche|(?:articoli|notizie) correlat[ie]|(?:i )?più letti|potrebbe interessarti(?: anche)?|meest gelezen|lees ook|meer (?:nieuws )?(?:uit|van) .{2,30}|meer over dit onderwerp|gerelateerd.{0,20}|(?:artigos|notícias) relacionad[ao]s|mais lidas|leia (?:também|mais)|veja também|関連記事|関連ニュース|人気記事|アクセスランキング|おすすめ記事?|あわせて読みたい|相关(?:阅读|新闻|报道|链接)|推荐阅读|热门(?:文章|新闻)|延伸阅读|مواضيع ذات صلة|أخبار ذات صلة|الأكثر قراءة|اقرأ أيضا|اقرأ المزيد",
  RELATED_HEADINGS_ELSEWHERE,
  RELATED_HEADINGS_FURTHER,
].join("|");

/** Headings over the story's topics. */
export const TOPIC_HEADINGS = [
  "see more on|suggested topics|topics?(?: in this (?:article|story))?|related topics|explore more on these topics|more on|tags?|tagged|filed under|keywords?|categories|in this story|themen|schlagwörter|schlagworte|mehr zu|sujets|thèmes|mots[- ]clés|temas|etiquetas|archivado en|argomenti|tag|onderwerpen|meer over|tópicos|assuntos|キーワード|タグ|关键词|标签|الكلمات المفتاحية|وسوم",
  TOPIC_HEADINGS_ELSEWHERE,
].join("|");

function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(" ")));
}
