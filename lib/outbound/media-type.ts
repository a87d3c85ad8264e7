import { MIMEType } from "node:util";

/** What an answer says that it is, in lower case: "text/html" and "utf-8". Null where it says nothing, or nonsense. */
export interface Declared {
  contentType: string | null;
  charset: string | null;
}

/** Read a Content-Type header. */
export function declaredType(header: string | undefined): Declared {
  try {
    const type = new MIMEType(header ?? "");
    return { contentType: type.essence, charset: type.params.get("charset")?.trim().toLowerCase() || null };
  } catch {
    return { contentType: null, charset: null };
  }
}

/** Whether the type is one of those that were asked for: "text/html", "image/*". */
export function isAccepted(contentType: string, accept: readonly string[]): boolean {
  return accept.some((wanted) => {
    const type = wanted.split(";")[0]?.trim().toLowerCase() ?? "";
    return (
      type === "*/*" ||
      type === contentType ||
      (type.endsWith("/*") && contentType.startsWith(type.slice(0, -1)))
    );
  });
}

/** "This address leads to a PDF. Give one that leads to a web page": of what was asked for the first is named. */
export function wrongTypeInWords(contentType: string, [wanted = ""]: readonly string[]): string {
  const words = inWords(wanted.split(";")[0]?.trim() ?? "");
  return `This address leads to ${inWords(contentType)}. Give one that leads to ${words}.`;
}

function inWords(type: string): string {
  if (type === "text/html" || type === "application/xhtml+xml") return "a web page";
  if (/^image\//u.test(type)) return "a picture";
  if (/^video\//u.test(type)) return "a video";
  if (/^audio\//u.test(type)) return "a sound";
  if (type === "application/pdf") return "a PDF";
  if (/[/+]xml$/u.test(type)) return "a feed";
  if (/[/+]json$/u.test(type)) return "data for programs";
  if (type === "text/plain") return "plain text";
  return "a file of another kind";
}
