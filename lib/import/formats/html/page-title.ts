import { hostName } from "@/lib/import/formats/host-name";
import { wordCount } from "@/lib/import/text/words/prose";

const SEPARATOR = /\s+(?:[|»›•·–—-]|::|\/\/|:)\s+|\s*[|｜»：]\s*/u;
const AT_END = /\s*(?:[|｜»›•·–—：:-]|\/\/)+\s*$/u;
const AT_START = /^\s*(?:[|｜»›•·–—：:-]|\/\/)+\s*/u;

/** For comparing titles: letters and digits alone. */
export const titleKey = (title: string): string =>
  title
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "");

/**
 * A title without the site's name at its end (or its start): "Council votes | The Bay Post". What stands behind a
 * separator is the site's name if it is one of `siteNames`, or sounds like the address's host.
 */
export function withoutSiteName(title: string, siteNames: readonly string[], address: string | null): string {
  const host = hostName(address ?? "");
  const sites = siteNames.map(titleKey).filter((key) => key !== "");
  const isSite = (part: string) => {
    const key = titleKey(part);
    if (key === "") return true;
    return (
      sites.some((site) => site === key || (key.length > 3 && (site.includes(key) || key.includes(site)))) ||
      soundsLike(part, host)
    );
  };
  let rest = title.trim();
  for (let cut = 0; cut < 3; cut++) {
    const parts = rest.split(SEPARATOR);
    const last = parts.at(-1) ?? "";
    const [first = ""] = parts;
    if (parts.length < 2) break;
    if (wordCount(last) <= 6 && isSite(last))
      rest = rest.slice(0, rest.length - last.length).replace(AT_END, "");
    else if (wordCount(first) <= 6 && isSite(first)) rest = rest.slice(first.length).replace(AT_START, "");
    else break;
  }
  return rest === "" ? title.trim() : rest.trim();
}

/** "The Bay Post" and baypost.example; "NYT" and nytimes.example. */
function soundsLike(name: string, host: string): boolean {
  const key = titleKey(name).replace(/^the/u, "");
  const [domain = ""] = host.split(".").slice(-2);
  const bare = titleKey(domain);
  return key.length >= 3 && bare.length >= 3 && (titleKey(host).includes(key) || key.includes(bare));
}
