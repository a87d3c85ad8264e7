import type { SetAsideReason } from "@/lib/import/imported-story";
import { attribute, type Element } from "./elements";

/** What people who build pages call the boxes around a story: whole words of classes, ids and the like. Data alone. */
const NAMES: readonly { reason: SetAsideReason; names: string }[] = [
  {
    reason: "comments",
    names:
      "comments?|commentlist|[\\w-]+-comments|[\\w-]*comment-(?:body|content|text|box|list|area|section|thread|author|meta|title|\\d+)|single-comment|disqus\\w*|livefyre|respond|replies|discussion|fb-comments|viafoura|coral|spot-im|conversation-starter",
  },
  {
    reason: "newsletter",
    names:
      "newsletters?|newsletter-[\\w-]+|email-?sign-?up|signup-?form|sign-?up|mc4wp\\S*|mailchimp|mc-embed-signup|mailing-list|email-capture|inline-newsletter",
  },
  {
    reason: "subscription",
    names:
      "paywall|subscribe|subscription|subscriptions|piano|regwall|membership|donate|donation|contributions?-epic|epic|meter-banner|snippet-promotion|wsj-snippet-login",
  },
  {
    reason: "share",
    names:
      "share|shares|sharing|sharebar|share-?(?:bar|buttons?|tools?|links?|icons?|this)|sharedaddy|addthis\\S*|addtoany\\S*|a2a\\S*|shareaholic\\S*|jp-post-flair|essb\\S*|sharethis\\S*|ssba|socials?|social-?(?:share|sharing|media|links?|icons?|bar|buttons?|tools|follow)",
  },
  { reason: "social", names: "follow-us|follow|followers?|fb-like|likebox|app-?download|app-promo" },
  {
    reason: "ad",
    names:
      "ads?|advert\\w*|ad-?(?:slot|unit|container|wrapper|block|box|placement|text|label|bar)|adsbygoogle|dfp|gpt|sponsor|sponsors|sponsored|teads|google-ads|mpu|leaderboard|billboard|adbox|sponsored-[\\w-]+|commercial|buyline|affiliate-disclosure",
  },
  {
    reason: "cookie",
    names: "cookies?|cookie-[\\w-]+|consent|gdpr|onetrust\\S*|didomi\\S*|eu-cookie\\S*|privacy-banner",
  },
  {
    reason: "related",
    names:
      "[\\w-]*related[\\w-]*|[\\w-]*excerpts?|yarpp\\S*|recommend\\w*|recommended-[\\w-]+|recirc\\S*|more-?(?:stories|news|from|on|articles|posts|in|coverage|like|reading|links?)|read-?(?:more|next|also)|readmore|also-read|most-?(?:read|popular|viewed|shared|commented|recent)|popular|popular-[\\w-]+|trending|trending-[\\w-]+|outbrain\\S*|ob-widget|taboola\\S*|zergnet\\S*|revcontent|teasers?|teaser-[\\w-]+|promos?|promo-[\\w-]+|up-?next|next-?(?:article|up|post|story|page)|prev-?(?:article|post|story)|post-?nav\\w*|see-?also|further-?reading|you-?(?:may|might)\\S*|might-like|latest|latest-[\\w-]+|top-?stories|editors?-picks|pickups?|in-other-news|rel-?posts?|suggested|rich-link|link-stack|series-nav|storylinks|story-?links|article-?list|news-?list|post-?list|carousel|whats-?next|collection|keep-reading|must-?reads?|dont-miss|other-?news|also-?see|river|card-?list",
  },
  {
    reason: "nav",
    names:
      "nav|navs|navbar|navigation|main-?nav|nav-?\\w+|menus?|menu-[\\w-]+|breadcrumbs?|crumbs?|breadcrumb-[\\w-]+|masthead|toolbar|pagination|pager|page-?links|skip-?links?|skip|site-?header|global-?header|page-?header-nav|topbar|top-bar|header-?bar|footer|site-?footer|page-footer|global-?footer|sidebar|side-?bar|sidebar-[\\w-]+|right-?(?:rail|col|column|sidebar)|rail|toc|table-of-contents|topics|topic-?list|tags?|tag-?(?:list|links|cloud)|tagcloud|post-tags|article-?tags|entry-tags|keywords|cat-links|categories|post-categories|filed-under|archive-links|site-?nav",
  },
  {
    reason: "ui",
    names:
      "buttons?|btn|tooltip|modal|modals|pop-?up|popover|overlay|lightbox|print|print-?only|toolbox|tools|article-?tools|login|log-in|signin|search|search-?(?:box|form|bar)|[\\w-]*-?player|videos?|video-[\\w-]+|(?:inline|embed|embedded|featured|hero|media|live)-?video[\\w-]*|[\\w-]*video-?player|jw-?player|slider-controls|controls|widget|widgets|widget-area|alert-?bar|notification|notifications|survey|poll|quiz|feedback|rating|ratings|vote|wp-polls|font-?size|text-?size|text-?resizer|listen|audio-?player|back-?to-?top|scroll-top|loading|ticker|[\\w-]*credits?|[\\w-]*captions?|photo-gallery|gallery|gallery-[\\w-]+|stock-?\\w*|market-?data|quote-?box|weather",
  },
  {
    reason: "timestamp",
    names:
      "time-?stamps?|pub-?date|post-?date|entry-?date|article-?date|publish\\w*-?(?:date|time|on)|posted-?on|date-?line|datetime|updated|last-updated|published|date|dates|article-?time",
  },
  {
    reason: "page-furniture",
    names:
      "by-?lines?|byline-[\\w-]+|post-?meta|entry-?meta|article-?meta|story-?meta|meta-?(?:data|info|bar|top|bottom)|postmeta|postmetadata|article-?info|post-?info|entry-?info|author|authors|author-?\\w+|about-?(?:the-)?author|post-?author|article-?author|bio|bios|biography|contributor|contributors|entry-?footer|post-?footer|article-?footer|article__footer|tagline|kicker|eyebrow|dek-label|read-?time|reading-?time|view-?count|views|post-?views|correction-link|trust-project|trust\\S*|disclaimer|source-?link|hnews|attribution|footnote-links",
  },
  { reason: "copyright", names: "copyright|copyrights|legal|copyright-[\\w-]+" },
];

const SIGNS = NAMES.map(({ reason, names }) => ({
  reason,
  sign: new RegExp(`(?:^| )(?:${names})(?= |$)`, "u"),
}));
/** The tail of a compound name tells less: "has-comments", "no-sidebar" and "story-with-related" hold stories. */
const OF_A_STORY =
  /(?:^| )(?:has|no|with|without|is|not)-|article-?body|story-?body|entry-?content|post-?content|article-?content|story-?content|articletext|article-?text|post-?body|content-?body|body-?(?:content|copy|text)|main-?content|paywalled-content|storytext/u;

const BY_TAG: Readonly<Record<string, SetAsideReason>> = {
  nav: "nav",
  footer: "nav",
  button: "ui",
  form: "ui",
  dialog: "ui",
  label: "ui",
  // Of a picture it is taken with the picture; this one belongs to something that only a script shows.
  figcaption: "page-furniture",
};
const BY_ROLE: Readonly<Record<string, SetAsideReason>> = {
  navigation: "nav",
  banner: "nav",
  contentinfo: "nav",
  search: "ui",
  dialog: "ui",
  alertdialog: "cookie",
  menu: "nav",
  menubar: "nav",
  toolbar: "ui",
  tooltip: "ui",
};

/** What a box of the page is for, by its element, role and names, or null: it could be anything. */
export function boxReason(element: Element): SetAsideReason | null {
  const byTag = BY_TAG[element.tagName] ?? BY_ROLE[attribute(element, "role")];
  const names = namesOf(element);
  if (names === "") return byTag ?? null;
  if (OF_A_STORY.test(names)) return byTag ?? null;
  return SIGNS.find(({ sign }) => sign.test(names))?.reason ?? byTag ?? null;
}

const NAMING = [
  "class",
  "id",
  "data-component",
  "data-module",
  "data-testid",
  "data-role",
  "data-type",
  "itemprop",
];

/** "ArticleBody__related relatedLinks" → "article-body related related-links", cut at __ and --, each word by itself. */
function namesOf(element: Element): string {
  let names = "";
  for (const { name, value } of element.attrs) {
    if (value === "" || !NAMING.includes(name)) continue;
    names += ` ${value.slice(0, 300)}`;
  }
  if (names === "") return "";
  return names
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1-$2")
    .toLowerCase()
    .replace(/__|--|[:/.]/gu, " ")
    .replace(/_/gu, "-");
}

/** Do its names (`(?:^| )…(?= |$)`) match? */
export const isNamedLike = (element: Element, names: RegExp): boolean => names.test(namesOf(element));

const STORY =
  /(?:^| )(?:article-?body|story-?body|entry-?content|post-?content|article-?content|story-?content|article-?text|post-?body|content-?body|body-?copy|story-?text|article-?main-?body|article-body-text|the-content|td-post-content|zn-body|body-?text|post-?entry|single-?content|e-content)(?= |$|-)/u;

/** Do its names say that the story's text stands in it? */
export function isStoryBox(element: Element): boolean {
  return attribute(element, "itemprop") === "articleBody" || STORY.test(namesOf(element));
}
