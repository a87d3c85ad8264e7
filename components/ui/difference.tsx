import type { TextPart } from "@/lib/format/difference";
import { VisuallyHidden } from "./visually-hidden";

interface Props<Part extends TextPart> {
  parts: readonly Part[];
  /** The name of who did it, where it is known. */
  whose?: (part: Part) => string | undefined;
}

/** Text with what went and what came. Who hears it is told where each begins and ends, and whose it is. */
export function Difference<Part extends TextPart>({ parts, whose }: Props<Part>) {
  return parts.map((part, at) => {
    const { kind, text } = part;
    const key = `${at}`;
    if (kind === "same") return <span key={key}>{text}</span>;
    const who = whose?.(part);
    const [Tag, word] = kind === "removed" ? (["del", "deleted"] as const) : (["ins", "inserted"] as const);
    return (
      <Tag key={key} title={who && `${who}: ${word}`}>
        <VisuallyHidden>
          {" "}
          [{word}
          {who && ` by ${who}`}:{" "}
        </VisuallyHidden>
        {text}
        <VisuallyHidden>] </VisuallyHidden>
      </Tag>
    );
  });
}
