/** The target of a link or picture that a site's program fills in: `]({{ "/a/" | url }}#b)`. */
const TARGET =
  /\]\(\s*(<?)((?:\{\{[^{}\n]{0,500}\}\}|\{%[^{}%\n]{0,500}%\})[^\s()<>]{0,500})(>?)((?:\s+"[^"\n]{0,200}")?)\s*\)/gu;

/** Where such a link leads when nobody can say: to a place that no article has, so that its words are text. */
const NOWHERE = "#";

/**
 * The text with the targets of links that a site's program fills in as far as they say themselves where they lead:
 * `{{ "/2026/03/crane/" | url }}` and `{{ site.baseurl }}/crane/` do, `{% post_url 2026-03-14-crane %}` does not.
 */
export const withFilledTargets = (text: string): string =>
  text.includes("](") && text.includes("{")
    ? text.replace(
        TARGET,
        (_, _open, target: string, _close, title: string) => `](${pathOf(target)}${title})`,
      )
    : text;

function pathOf(target: string): string {
  const [, code = "", rest = ""] = /^(\{\{.*?\}\}|\{%.*?%\})(.*)$/su.exec(target) ?? [];
  const said = /["']((?:https?:\/\/|\/)[^"'\s]+)["']/u.exec(code)?.[1] ?? "";
  if (said !== "") return said + rest;
  const isBase = /^\{\{-?\s*(?:site|page)?\.?(?:base_?url|url|baseurl|root|relURL)\b/iu.test(code);
  return isBase && rest.startsWith("/") ? rest : NOWHERE;
}
