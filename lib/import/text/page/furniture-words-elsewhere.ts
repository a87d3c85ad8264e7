import type { SetAsideReason } from "@/lib/import/imported-story";

/**
 * The same lines as in `furniture-words.ts`, in languages that reach us less often: Hebrew, Russian,
 * Ukrainian, Turkish, Polish, Czech, Swedish, Danish, Norwegian, Finnish, Greek, Korean. Data only.
 */
export const WHOLE_LINES_ELSEWHERE: readonly { reason: SetAsideReason; lines: readonly string[] }[] = [
  {
    reason: "ad",
    lines: [
      "פרסומת|תוכן ממומן|реклама(?: .{0,20}18\\+)?|продолжение (?:статьи )?(?:ниже|после рекламы)|на правах рекламы|reklam(?:lar|ı geç)?|reklama|artykuł sponsorowany|dalsza część (?:artykułu|tekstu) pod (?:reklamą|wideo|materiałem wideo)|reszta (?:artykułu|tekstu) pod reklamą|pokračování článku|inzerce|annons|annonse|annonce|mainos|διαφήμιση|광고",
    ],
  },
  {
    reason: "comments",
    lines: [
      "תגובות(?: ?\\(?\\d*\\)?)?|הוספת תגובה|(?:\\d+ )?комментари(?:й|и|я|ев)(?: ?\\(?\\d+\\)?)?|оставить комментарий|обсудить|(?:\\d+ )?yorum(?:lar)?(?: ?\\(?\\d+\\)?)?|yorum (?:yap|yaz)|(?:\\d+ )?komentarz[ey]?(?: ?\\(?\\d+\\)?)?|(?:\\d+ )?komentarzy|dodaj komentarz|skomentuj|(?:\\d+ )?komentář[eů]?|diskuse|(?:\\d+ )?kommentar(?:er|er)?|(?:\\d+ )?kommenttia|댓글(?: ?\\d+)?",
    ],
  },
  {
    reason: "nav",
    lines: [
      "דף הבית|חדשות|תפריט|חיפוש|главная|меню|поиск|войти|ana ?sayfa|menü|arama|giriş yap|strona główna|szukaj|zaloguj(?: się)?|hlavní stránka|přihlásit|hem|meny|sök|logga in|hjem|søg|søk|logg inn|etusivu|valikko|αρχική|로그인|메뉴",
    ],
  },
  {
    reason: "subscription",
    lines: [
      "לקריאת הכתבה המלאה.{0,40}|הירשמו|למנויים בלבד|подпис(?:аться|ывайтесь)|подписка|только для подписчиков|abone ol(?:un)?|abonelere özel|dla subskrybentów|prenumerata|artykuł dostępny (?:tylko )?dla (?:abonentów|prenumeratorów)|předplatné|prenumerera|för prenumeranter|abonnent|kun for abonnenter|for abonnenter|bli abonnent|tilaa(?:jille)?|구독(?:하기)?",
    ],
  },
  {
    reason: "newsletter",
    lines: [
      "הרשמו לניוזלטר.{0,40}|подпишитесь на (?:нашу )?(?:рассылку|канал).{0,60}|haber bültenimize (?:abone|kayıt) ol.{0,40}|zapisz się (?:na|do) (?:nasz(?:ego)? )?newsletter.{0,60}|přihlaste se k odběru.{0,40}|(?:anmäl dig till|få) vårt nyhetsbrev.{0,60}|(?:tilmeld|meld deg på|meld dig til).{0,20}nyhedsbrev.{0,40}",
    ],
  },
  {
    reason: "social",
    lines: [
      "עקבו אחרינו.{0,40}|(?:читайте|подписывайтесь на|следите за) нас(?: в| на)? .{2,60}|bizi .{0,30}takip edin.{0,30}|obserwuj nas .{2,40}|sledujte nás.{0,40}|följ oss.{0,40}|følg oss.{0,40}|følg os.{0,40}",
    ],
  },
  {
    reason: "ui",
    lines: [
      "להדפסה|שמירה|האזנה לכתבה|распечатать|время (?:на )?чтени[ея].{0,20}|читать \\d+ мин.{0,10}|слушать|yazdır|kaydet|dinle|okuma süresi.{0,20}|drukuj|zapisz|posłuchaj|czas czytania.{0,20}|tisk|skriv ut|lyssna|lytt|spara|lagre|tulosta",
    ],
  },
  {
    reason: "cookie",
    lines: [
      "принять(?: все)?(?: cookies?| куки)?|kabul et|tümünü kabul et|akceptuję|zaakceptuj(?: wszystkie)?|přijmout vše|godkänn alla|godta alle|accepter alle|hyväksy(?: kaikki)?",
    ],
  },
  {
    reason: "copyright",
    lines: [
      "כל הזכויות שמורות.{0,40}|все права защищены.{0,60}|tüm hakları saklıdır.{0,40}|wszelkie prawa zastrzeżone.{0,60}|všechna práva vyhrazena.{0,40}|무단 ?전재.{0,40}",
    ],
  },
];

/** Words of share bars. */
export const SHARE_WORDS_ELSEWHERE =
  "שתפו שיתוף שתף בפייסבוק בטוויטר בוואטסאפ פייסבוק טוויטר וואטסאפ поделиться поделитесь вконтакте телеграм одноклассники скопировать ссылку в facebook paylaş paylaşın tweetle udostępnij udostępnij: na facebooku twitterze wyślij mailem skopiuj kopiuj sdílet sdílej odkaz dela dele del jaa tulosta link teile merkliste hinzufügen zur artikel speichern anhören vorlesen verschicken 공유 공유하기 페이스북 트위터 카카오톡";

/** One of them makes a line a share bar. */
export const SHARE_SIGNS_ELSEWHERE =
  "שתפו שיתוף שתף поделиться поделитесь paylaş paylaşın udostępnij udostępnij: sdílet sdílej dela dele jaa 공유 공유하기 вконтакте телеграм";

/** Labels before a link to another story. */
export const RELATED_LEADS_ELSEWHERE =
  "קראו (?:גם|עוד)|ראו גם|читайте также|читать также|смотрите также|по теме|материалы по теме|ayrıca okuyun|bunu da okuyun|ilgili haber|czytaj (?:także|też|również|więcej)|zobacz (?:także|też|również)|przeczytaj (?:także|też)|čtěte také|läs (?:också|även|mer)|les også|les mer|læs også|lue myös|διαβάστε (?:επίσης|ακόμη|ακόμα)|관련 ?기사";

/** Headings over other stories. */
export const RELATED_HEADINGS_ELSEWHERE =
  "כתבות (?:נוספות|קשורות)|עוד בנושא|הנקראות ביותר|популярное|самое читаемое|новости по теме|другие новости|ilgili haberler|çok okunanlar|diğer haberler|najpopularniejsze|najczęściej czytane|powiązane(?: artykuły)?|polecane|podobne (?:artykuły|tematy)|související(?: články)?|nejčtenější|mest (?:läst|lest)|mest læste|mer om|luetuimmat|많이 본 뉴스";

/** Headings over the story's topics. */
export const TOPIC_HEADINGS_ELSEWHERE =
  "תגיות|נושאים|теги|темы|etiketler|tagi|tematy|štítky|ämnen|emner|aiheet|태그";

/** Names of sections. */
export const SECTION_WORDS_ELSEWHERE =
  "חדשות ספורט תרבות כלכלה דעות בארץ בעולם новости политика экономика спорт культура общество мир мнения gündem ekonomi spor kültür dünya yaşam siyaset wiadomości polityka gospodarka kraj świat kultura opinie zprávy domácí zahraničí ekonomika nyheter inrikes utrikes ekonomi indland udland innenriks utenriks kotimaa ulkomaat urheilu ニュース トップ 新聞 速報 新闻 首页 国际 社会 أخبار منوعات مجتمع küstenschutz netzwelt mobilität karriere geschichte familie gesundheit reise auto stil leben gemeinden agenda";
