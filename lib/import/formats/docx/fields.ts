/** A field of Word: a code that the reader doesn't see ("HYPERLINK …"), and the result that stands in the text. */
export interface Field {
  code: string;
  /** Between "begin" and "separate" stands the code, from there to "end" the result. */
  isResult: boolean;
  href: string | null;
  isContents: boolean;
}

/** A field whose code has not been read yet. */
export const newField = (): Field => ({ code: "", isResult: false, href: null, isContents: false });

/** The code is complete: what does it say? */
export function openResult(field: Field): void {
  field.isResult = true;
  field.href = hrefOf(field.code);
  field.isContents = /^\s*TOC\b/u.test(field.code);
}

// A quotation that never closes ends with the code.
const WORD = /"((?:[^"\\]|\\.)*)(?:"|\\?$)|(\\?[^\s"]+)/gu;

/** The address in `HYPERLINK "https://a.example/x" \l "part" \o "tip"`, null for other fields. */
export function hrefOf(code: string): string | null {
  const words = [...code.slice(0, 8_000).matchAll(WORD)].map(([, quoted, bare]) => ({
    text: (quoted ?? bare ?? "").replace(/\\(["\\])/gu, "$1"),
    isSwitch: quoted === undefined && bare?.startsWith("\\") === true,
  }));
  if (words[0]?.text.toUpperCase() !== "HYPERLINK") return null;
  let address = "";
  let anchor = "";
  for (let at = 1; at < words.length; at++) {
    const word = words[at];
    if (!word?.isSwitch) address ||= word?.text ?? "";
    else if (word.text === "\\l") anchor = words[++at]?.text ?? "";
    else if (word.text !== "\\n" && word.text !== "\\m") at++;
  }
  return withAnchor(address, anchor);
}

/** An address with the place inside of it; null where there is neither. */
export function withAnchor(address: string, anchor: string): string | null {
  if (anchor === "" || address.includes("#")) return address === "" ? null : address;
  return `${address}#${anchor}`;
}
