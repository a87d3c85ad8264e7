import { WatchArticle } from "@/lib/live/input";
import { watchArticle } from "@/lib/live/watch-article";
import { findPerson } from "@/lib/user/find-person";
import { eventStream } from "@/lib/web/event-stream";
import { staffRoute } from "@/lib/web/route";

/** What happens to an open article, as server-sent events: commits, who is here, what the person may do. */
export const GET = staffRoute(WatchArticle, (actor, input, request) =>
  eventStream(request.signal, ({ send, end }) =>
    watchArticle(actor, input, { again: () => findPerson(actor.sessionId), send, end }),
  ),
);
