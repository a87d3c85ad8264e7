import { Difference } from "@/components/ui/difference";
import type { Part, Session } from "@/lib/history/types";
import { whoWords } from "./words";

/** Text with what went and what came, and whose each was. */
export function Words({ parts, sessions }: { parts: readonly Part[]; sessions: readonly Session[] }) {
  const whose = ({ by }: Part) => {
    const session = by === null ? undefined : sessions[by];
    return session && whoWords(session.actorName);
  };
  return <Difference parts={parts} whose={whose} />;
}
