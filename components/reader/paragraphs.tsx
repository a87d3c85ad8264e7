import type { ReactNode } from "react";

/** Plain text in paragraphs. Each reads from the side that its first letter says. */
export function Paragraphs({ text }: { text: string }): ReactNode {
  const paragraphs = text.split(/\n+/u).filter((line) => line.trim() !== "");
  return paragraphs.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: static markup, nothing is ever moved
    <p dir="auto" key={index}>
      {line}
    </p>
  ));
}
