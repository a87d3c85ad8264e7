import { parseFragment } from "parse5";

const SECTIONS: readonly { open: string; close: string }[] = [
  { open: "<![CDATA[", close: "]]>" },
  { open: "<!--", close: "-->" },
];
const REFERENCE = /&(?!#x[0-9a-f]{1,6};|#\d{1,7};|[a-z][\w.-]{0,40};)/giu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML may not hold
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/** Markup without the faults that a parser can't get over: bare ampersands, and controls that XML forbids. */
export function mendMarkup(source: string): string {
  return outsideSections(source.replace(CONTROLS, " "), (markup) => markup.replace(REFERENCE, "&amp;"));
}

/** What stands in CDATA and comments is no markup and stays as it is. */
function outsideSections(source: string, mend: (markup: string) => string): string {
  const mended: string[] = [];
  let at = 0;
  for (const { start, end } of sectionsOf(source)) {
    mended.push(mend(source.slice(at, start)), source.slice(start, end));
    at = end;
  }
  return [...mended, mend(source.slice(at))].join("");
}

/** Each sign is looked at once for each kind of section, however many of them are never closed. */
function* sectionsOf(source: string): Generator<{ start: number; end: number }> {
  const next = SECTIONS.map(({ open }) => source.indexOf(open));
  for (;;) {
    const first = next.reduce(
      (best, start, kind) => (start !== -1 && start < (next[best] ?? -1) ? kind : best),
      next[0] === -1 ? 1 : 0,
    );
    const start = next[first] ?? -1;
    const section = SECTIONS[first];
    if (start === -1 || !section) return;
    const close = source.indexOf(section.close, start + section.open.length);
    if (close === -1) {
      next[first] = -1;
      continue;
    }
    const end = close + section.close.length;
    yield { start, end };
    for (const [kind, { open }] of SECTIONS.entries())
      if ((next[kind] ?? -1) !== -1 && (next[kind] ?? 0) < end) next[kind] = source.indexOf(open, end);
  }
}

/** The character that HTML gives this name ("nbsp", "eacute"), or undefined. */
export function namedCharacter(name: string): string | undefined {
  if (!/^[a-z][a-z0-9]{1,30}$/iu.test(name)) return undefined;
  const [node] = parseFragment(`&${name};`).childNodes;
  const text = node && "value" in node ? node.value : "";
  return text === `&${name};` || text.includes("&") ? undefined : text;
}

/** Does the DOCTYPE define entities? */
export function hasOwnEntities(source: string): boolean {
  const start = /<!DOCTYPE\b/iu.exec(source.slice(0, 4_000));
  return start !== null && /<!ENTITY\s+[^%\s]/u.test(source.slice(start.index, start.index + 20_000));
}
