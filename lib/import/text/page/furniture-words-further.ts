import type { SetAsideReason } from "@/lib/import/imported-story";

/**
 * The same lines as in `furniture-words.ts`, in languages that reach us seldom: Romanian, Hungarian, Indonesian and
 * Malay, Vietnamese, Ukrainian, Bulgarian, Serbian and Croatian, Finnish, Greek, Hindi, Persian, Catalan. Data only.
 */
export const WHOLE_LINES_FURTHER: readonly { reason: SetAsideReason; lines: readonly string[] }[] = [
  {
    reason: "social",
    lines: [
      "(?:s[ií]gu?enos|seguinos|síganos|siga-nos|seguici|suivez-nous|folgen sie uns|folge uns|volg ons|följ oss|følg oss) .{2,60}|[úu]nete a nuestro canal.{0,40}|join (?:our|the) .{0,20}whatsapp channel.{0,40}",
    ],
  },
  {
    reason: "ui",
    lines: [
      "[听聽]新[闻聞]|分享(?:到|至)(?:微信|微博|朋友圈|qq|line|facebook).{0,6}|分享 line .{0,20}|[複复][制製](?:链接|連結)|収蔵|收藏|点赞|點讚|写真を(?:拡大|見る)|画像を(?:拡大|見る)|拡大する|キーワードを入力|この記事は\\d+分で読めます|url ?복사|인쇄|스크랩|ai ?요약|기사 ?듣기|글자 ?(?:크기|크게|작게).{0,8}|打开app.{0,8}|下载app.{0,8}|下載.{2,20}app.{0,20}|登录后.{0,8}|وقت القراءة: ?.{1,12}|مدة القراءة: ?.{1,12}|حفظ|استمع للمقال",
      "share options|share this|listen(?: to)? (?:this |the )?article .{0,14}|auto-?refresh:? (?:on|off)|\\d+ of \\d+ photos? in gallery|toggle fullscreen|(?:now|currently) playing|loaded: ?[\\d.]+%.{0,3}|video \\d{1,2}:\\d{2}|play \\d{1,2}:\\d{2}|estimated \\d+ minutes?|-\\d{1,2}:\\d{2}|text size.{0,12}|aa|navigate (?:left|right)|please select an option|bild vergrößern|die (?:anzeige|werbung) endet hier|die wiedergabe wurde unterbrochen|lytt til (?:saken|artikkelen)|lyssna (?:på|till) (?:artikeln|texten)|lyt til artiklen|lese(?:zeit|dauer) .{0,12}|tekst gaat (?:verder|door) (?:onder|na) .{2,20}|luister(?: naar)?(?: dit)? artikel|\\d+ ?[kK] (?:followers|seguidores|abonnés)",
    ],
  },

  {
    reason: "ad",
    lines: [
      ".{10,110}\\b(?:order|buy|shop|book) (?:here|now|yours)(?: now| here| today)?!",
      "publicitate|articolul continuă (?:mai jos|după (?:reclamă|publicitate)).{0,30}|hirdetés|a cikk (?:a hirdetés után )?folytatódik.{0,40}|iklan|advertorial|scroll (?:to continue|untuk) .{2,40}|quảng cáo|oglas|oglasi|реклама|огласи|mainos|juttu jatkuu mainoksen jälkeen|η συνέχεια μετά τη διαφήμιση|विज्ञापन|تبلیغات|publicitat",
    ],
  },
  {
    reason: "comments",
    lines: [
      "your e-?mail address will not be published.{0,60}|required fields (?:are|marked).{0,30}|name \\* ?e-?mail \\* ?website|save my name,? e-?mail.{0,120}|odpowiedz|antworten melden|leggi e commenta.{0,40}|(?:reply|odpowiedz|antworten|répondre|responder|svar|svara|beantwoorden|rispondi)(?: \\d+ (?:likes?|people like this))?",
      "contribuer|os comentários não representam .{3,160}|los comentarios no representan .{3,160}|comments do not (?:represent|reflect) .{3,160}",
      "(?:adaugă|lasă|scrie) (?:un )?comentari\\p{L}*|(?:\\d+ )?comentarii(?: ?\\(?\\d+\\)?)?|hozzászólások?(?: ?\\(?\\d+\\)?)?|(?:\\d+ )?komentar(?:i|a)?(?: ?\\(?\\d+\\)?)?|(?:tulis|lihat|beri) komentar.{0,20}|bình luận(?: ?\\(?\\d+\\)?)?|(?:\\d+ )?коментар(?:и|ів|я)?(?: ?\\(?\\d+\\)?)?|kommentoi|(?:\\d+ )?σχόλια(?: ?\\(?\\d+\\)?)?|टिप्पणी(?:याँ)?|نظرات|diskutieren sie mit|diskutier(?:e|en sie) mit|mitdiskutieren|ihre meinung ist gefragt",
    ],
  },
  {
    reason: "nav",
    lines: [
      "weather alert.{0,60}|story saved to revisit this article.{0,80}|this article is free to read|cook mode.{0,30}|aa",
      "acasă|meniu|căutare|autentificare|főoldal|kezdőlap|keresés|belépés|beranda|masuk|cari|trang chủ|đăng nhập|tìm kiếm|головна|увійти|пошук|начало|вход|търсене|naslovnica|naslovna|prijava|pretraga|kirjaudu|haku|αναζήτηση|σύνδεση|मुख्य पृष्ठ|صفحه اصلی",
    ],
  },
  {
    reason: "subscription",
    lines: [
      "jetzt .{2,12} testen: .{4,80}|hazte soci[oa].{0,120}|(?:digital )?subscription (?:from|for) [$£€].{0,60}",
      "assinantes podem .{3,80}|abonnenten können .{3,60}|les abonnés peuvent .{3,60}|los suscriptores pueden .{3,60}|(?:become|be) a subscriber .{2,60}",
      "abonează-te(?: acum)?|előfizetek|előfizetőknek|berlangganan(?: sekarang)?|đăng ký(?: ngay)?|передплатити|підписатися|абонирай се|pretplati se|pretplatite se|εγγραφή|(?:únete|suscríbete) (?:a|y) .{2,40} (?:para|y) (?:seguir|leer|continuar).{0,60}",
    ],
  },
  {
    reason: "share",
    lines: [
      "شارك(?: (?:القصة|المقال|الخبر|هذا المقال))?",
      "(?:distribuie|partajează)(?: (?:pe|articolul) .{0,20})?|megosztás(?:om)?(?: .{0,20})?|bagikan(?: .{0,24})?|kongsi(?:kan)?(?: .{0,20})?|chia sẻ(?: .{0,20})?|поділитися(?: .{0,20})?|сподели(?: .{0,20})?|podijeli(?: .{0,20})?|podeli(?: .{0,20})?|κοινοποίηση|μοιράσου(?: .{0,20})?|शेयर करें|اشتراک ?گذاری|comparteix(?: .{0,20})?",
    ],
  },
  {
    reason: "newsletter",
    lines: [
      "newsletter .{3,30}|.{3,60} newsletter brings you .{3,90}|(?:sign up|register) for (?:push|news|breaking news|free) alerts.{0,140}|meld je aan voor .{3,120}|(?:stay|be) (?:informed|ahead|connected|updated)[^.]{0,60}! (?:follow|join|subscribe|download) .{3,120}",
      "(?:want|like|enjoy(?:ed)?|love|looking for|need) (?:more|this|what|all|to) .{3,70}\\? (?:subscribe|sign up|join|follow|get|try) .{0,80}|was this (?:e-?mail|newsletter|message) forwarded.{0,60}|(?:if you (?:enjoyed|liked|like|enjoy) .{2,40}, )?(?:please )?(?:forward|send|pass) (?:it|this)(?: \\p{L}+){0,2} to a (?:friend|colleague).{0,40}|you(?: a|['’])re receiving this (?:e-?mail |newsletter |message )?because.{0,120}|update (?:your )?(?:profile|preferences)|unsubscribe(?: here| from this list)?",
      "abonează-te la newsletter.{0,120}|iratkozz? fel .{0,30}hírlev.{0,60}|iratkozzon fel .{0,60}|(?:dapatkan|langgan) (?:berita|kabar|update) .{2,80}|đăng ký nhận .{2,60}|підпишіться на .{2,60}|абонирайте се за .{2,60}|prijavite se (?:na|za) .{0,20}newsletter.{0,40}|tilaa uutiskir.{0,40}",
    ],
  },
  {
    reason: "social",
    lines: [
      "(?:clique aqui|cliquez ici|haz clic aquí|pincha aquí|clicca qui|klicken sie hier|hier klicken|klik hier|klicka här|klikk her|kliknij tutaj) .{3,100}",
      "urmăre(?:ște|şte|ști)[ -].{0,20}pe .{2,60}|kövess(?:en)? minket.{0,60}|ikuti kami.{0,60}|theo dõi .{2,60}|читайте нас .{2,60}|следете ни .{2,60}|pratite nas .{2,60}|seuraa meitä .{2,60}|ακολουθήστε (?:μας|το) .{2,60}|扫(?:码|一扫).{0,6}关注.{2,24}|扫描二维码.{0,24}|掃描.{0,24}|watch more of our videos .{2,80}|(?:visit|see more on) shots!?.{0,60}",
    ],
  },
  {
    reason: "ui",
    lines: [
      "story saved\\.? you can find.{0,80}|lire plus tard|voir en plein écran|voir en grand|loading .{2,24}(?: content)?|your ad will appear here.{0,30}|continue reading below|he visto un error|encontré un error|read in app|i understand and agree that .{10,200}|keep it clean\\..{0,120}|please avoid obscene.{0,120}|threats of harming another person.{0,120}|be (?:truthful|nice|proactive)\\. .{10,160}|oprac\\.|see all|in the app|segui le news .{2,30}|sign up for our .{3,30} headlines",
      "click to (?:print|share|e-?mail|tweet|save) .{0,60}|policies and standards|v[íi]deos: (?:tudo|todo) sobre .{2,60}|standards and ethics|ethics policy|report an? (?:error|issue)",
      "(?:video )?ad feedback|\\d{1,2}:\\d{2} - source:? .{2,30}|salvar para ler depois|salvando(?:\\.\\.\\.|…)?|carregando(?:\\.\\.\\.|…)?|ouvir o texto|erramos\\?.{0,40}|view (?:this|it)(?: e-?mail| newsletter)? (?:in|as) .{2,30}browser.{0,20}|(?:diese )?(?:e-?mail|newsletter) im browser .{2,20}|voir (?:cet e-?mail )?dans (?:le|votre) navigateur|ver (?:este correo )?en (?:el|tu) navegador|(?:(?:having )?(?:trouble|problems?|difficulty) (?:viewing|reading|seeing) this|if you (?:can(?:no|['’])t|are (?:having trouble|unable)).{0,20} (?:read|view|see)(?:ing)? this|is this e-?mail not displaying|si (?:ce message|cet e-?mail|ce courriel) ne s['’]affiche|wenn (?:diese|die) (?:e-?mail|nachricht) nicht|sollte(?:n)? (?:diese|sie diese) e-?mail|se (?:non (?:visualizz|legg)\\p{L}+|questo messaggio non)|si no (?:puede|ve|visualiza)|problemen met het lezen).{0,40} (?:e-?mail|message|mail|newsletter|bien|correctement|correttamente|correctamente|richtig|korrekt|angezeigt|messaggio|mensaje|correo|bericht)?.{0,200}(?:click|cliqu|klick|clicc|clic|klik|browser|here|ici|hier|qui|aquí).{0,200}|حفظ|ページ(?:の)?(?:トップ|先頭)(?:へ|に)?(?:戻る)?|our standards:.{2,80}|subscribers can .{3,40}|(?:the )?.{2,30} trust principles",
      "hide ads?|salvează|ascultă|citește mai mult|mentés|nyomtatás|meghallgatom|simpan|cetak|dengarkan|baca selengkapnya|lưu|in bài|nghe đọc bài|зберегти|слухати|запази|sačuvaj|tallenna|kuuntele|अधिक पढ़ें|ذخیره|se adhiere a los criterios de .{3,40}|(?:más información|saber más)|.{3,80}\\? vote (?:now|here|below)|vote now|纠错.{0,30}|责任编辑[:：].{1,12}|編集[:：].{1,12}|add to (?:my )?(?:shopping|grocery) list|nutrition facts?|cook mode.{0,60}|prevent (?:your )?screen from .{2,30}",
    ],
  },
  {
    reason: "contact",
    lines: [
      "to (?:submit|place|send|report|suggest|share) (?:an? |your )?.{3,50}(?:call|e-?mail|visit|write|click|go to)\\b.{3,100}",
    ],
  },
  {
    reason: "copyright",
    lines: [
      "this service may include material from .{10,300}",
      "hak cipta.{0,80}|toate drepturile rezervate.{0,80}|minden jog fenntartva.{0,80}|усі права захищено.{0,60}|всички права запазени.{0,60}|sva prava pridržana.{0,60}|kaikki oikeudet pidätetään.{0,60}|με επιφύλαξη παντός δικαιώματος.{0,60}",
    ],
  },
];

/** Labels before a link to another story. */
export const RELATED_LEADS_FURTHER =
  "cite[sșş][tțţ]e și|cite[sșş][tțţ]e [sșş]i|vezi [sșş]i|olvass(?:a el)? (?:ezt is|tovább)|ezt olvasta már|kapcsolódó(?: cikk)?|baca juga|lihat juga|baca lagi|xem thêm|đọc thêm|tin liên quan|читайте також|вижте още|прочетете още|pročitajte (?:još|i)|pročitaj još|lue myös|διαβάστε ακόμα|यह भी पढ़ें|ये भी पढ़ें|بیشتر بخوانید|llegeix també|延伸[閱阅][讀读]|相[关關](?:阅读|閱讀|报道|報導|新闻|新聞)|관련 ?기사|اقرأ (?:أيضاً|ايضا|المزيد)|طالع أيضا|notre dossier|ver también|leer también|previous(?:ly| coverage| story)|earlier (?:coverage|story)|más información";

/** Headings over other stories. */
export const RELATED_HEADINGS_FURTHER =
  "related reads|also read|must[- ]reads?|recommended(?: for you)?|next (?:on|up) .{2,30}|more to discover|keep reading|editors?['’] (?:picks?|choice)|in the headlines|mest läst.{0,12}|mest lest.{0,14}|senaste nytt|siste nytt|mais (?:populares|lid[ao]s|vist[ao]s)|ler mais|ultima ora|da non perdere|(?:i )?più letti|beste van .{2,20}|meest gelezen|موضوعات متعلقة|مواضيع ذات صلة|热门推荐|相关推荐|猜你喜欢|.{0,4}熱門新聞|アクセスランキング|関連ニュース|관련 ?기사|인기 ?기사|meistgelesen|aktuelle (?:nachrichten|meldungen)|حول هذه القصة|مقالات ذات صلة|in this section|more (?:from|in) this section|najnowsze|bekijk ook(?: deze)?(?: video)?|top news today|articole (?:similare|recomandate)|[sșş]tiri similare|cele mai citite|kapcsolódó (?:cikkek|anyagok)|legolvasottabb|ajánló|berita (?:terkait|terkini|terpopuler|lainnya)|artikel (?:terkait|lainnya)|terpopuler|tin (?:liên quan|khác|cùng chuyên mục)|đọc nhiều(?: nhất)?|популярні новини|новини за темою|още по темата|най-четени|najčitanije|povezane vesti|povezani članci|luetuimmat|δημοφιλή|σχετικά άρθρα|संबंधित खबरें|اخبار مرتبط";
