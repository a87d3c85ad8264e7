import "server-only";
import { listen } from "@/lib/db/listen";
import { EVENT_CHANNEL } from "@/lib/event/types";
import { dropPages, pages, tagsOf } from "./pages";

const KEY = Symbol.for("galley.reader.hears");
const shared = globalThis as typeof globalThis & { [KEY]?: () => void };

/**
 * From now on drop pages when the newsroom changes what they show, on whichever instance that happens.
 * Called before every answer; the first call counts.
 */
export function hearChanges(): void {
  shared[KEY] ??= listen(EVENT_CHANNEL, (heard) => {
    // While the line was down anything may have happened, a story taken offline too.
    const tags = heard.kind === "reconnected" ? null : tagsOf(readEvent(heard.message));
    if (tags === null) pages.clear();
    else if (tags.length > 0) dropPages(tags);
  });
}

function readEvent(message: string): { type: string; subjectId: string | null } {
  try {
    const event: unknown = JSON.parse(message);
    if (typeof event === "object" && event !== null && "type" in event && typeof event.type === "string") {
      const subjectId = "subjectId" in event && typeof event.subjectId === "string" ? event.subjectId : null;
      return { type: event.type, subjectId };
    }
  } catch {
    // Not ours: somebody else may notify on the channel.
  }
  return { type: "", subjectId: null };
}
