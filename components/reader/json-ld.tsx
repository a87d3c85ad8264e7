import type { ReactNode } from "react";

// A script element ends at the first "</script", and HTML knows nothing of JSON's strings: what could end it or
// open a comment in it is written as an escape, which means the same to whoever parses the JSON.
const ESCAPES: Readonly<Record<string, string>> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/** JSON that can stand in a script element whatever its strings hold. */
export const escapedJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (char) => ESCAPES[char] ?? "");

/** What search engines read of the page. It is text to a browser: nothing of it runs. */
export function JsonLd({ graph }: { graph: unknown }): ReactNode {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the one place; escaped just above
      dangerouslySetInnerHTML={{ __html: escapedJson(graph) }}
    />
  );
}
