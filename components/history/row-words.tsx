import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Part, Session } from "@/lib/history/types";
import { whoWords } from "./words";

/** Text with what went and what came. Who hears it is told where each begins and ends, and whose it is. */
export function Words({ parts, sessions }: { parts: readonly Part[]; sessions: readonly Session[] }) {
  return parts.map(({ kind, text, by }, at) => {
    const session = by === null ? undefined : sessions[by];
    const who = session && whoWords(session.actorName);
    const key = `${at}`;
    if (kind === "same") return <span key={key}>{text}</span>;
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
