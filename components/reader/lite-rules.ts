/**
 * The whole style of a lite page: the browser's own fonts, the site's paper and ink, and nothing to load. It
 * stands in the page, whose policy allows it by its hash.
 */
export const LITE_RULES = [
  ":root{color-scheme:light dark;background:light-dark(#fdfcfa,#121416);color:light-dark(#14171a,#e9e6e0)}",
  "body{max-width:38rem;margin:0 auto;padding:1rem;font:1.0625rem/1.5 system-ui,sans-serif;overflow-wrap:break-word}",
  "h1,h2,h3,h4{line-height:1.2;text-wrap:balance}",
  "figure,blockquote,.factbox{margin:1em 0;padding-inline-start:1em;border-inline-start:1px solid}",
  "figure>p,.pullquote blockquote,.pullquote p{margin-block:0}",
  ".pullquote blockquote,.gallery-pictures figure{padding:0;border:0}",
  "figcaption,.dates,.kicker,nav,footer,time{font-size:.875rem}",
  ".credit,.related span,.embed span{display:block}",
  ".kicker span::before{content:' · '}",
  ".table{overflow-x:auto}",
  "th,td{padding:.25em .75em .25em 0;text-align:start;vertical-align:top}",
  "li{margin-block:.4em}",
  "time{unicode-bidi:isolate}",
  // Browsers' own link colours fail on their own dark paper.
  "a{color:light-dark(#1a4fd0,#9db8ee)}nav a,footer a{display:inline-block;padding-block:.125rem}",
  "@media print{nav,footer{display:none}}",
].join("");
