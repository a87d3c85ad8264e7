import { faultInWords } from "./in-words";
import { Refused } from "./refused";

/** Why nothing came of it, in one sentence, and whether that may pass. */
interface Reason {
  because: string;
  passing: boolean;
}

/**
 * What an error means that ended a request. `stopped` is the signal that ends requests to this host.
 *
 * @throws the error itself if it is no fault of the line but of ours.
 */
export function reasonOf(error: unknown, stopped: AbortSignal, host: string): Reason {
  // Once stopped, what is thrown is only how the line ended; the reason is why.
  const reason: unknown = stopped.aborted ? stopped.reason : error;
  if (reason instanceof Refused) return { because: reason.message, passing: reason.passing };
  const because = lineInWords(reason, stopped, host);
  if (because) return { because, passing: true };
  throw error;
}

function lineInWords(reason: unknown, stopped: AbortSignal, host: string): string | null {
  if (reason instanceof DOMException && reason.name === "TimeoutError")
    return `“${host}” takes too long. Try again later.`;
  return stopped.aborted
    ? "Fetching was stopped. Try again if it is still wanted."
    : faultInWords(reason, host);
}
