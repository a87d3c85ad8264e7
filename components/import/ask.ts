/** What the server said to a background request; `unreachable` when it said nothing that counts. */
export type Answer<T> =
  | { kind: "done"; value: T }
  | { kind: "refused"; message: string }
  | { kind: "unreachable"; message: string };

interface Asked {
  body: BodyInit;
  headers: Record<string, string>;
  /** Let it finish when the page goes away; for small bodies. */
  keepalive?: boolean;
}

/** Send something to one of our routes. Never throws: a lost connection is an answer too. */
export async function ask<T>(address: string, asked: Asked): Promise<Answer<T>> {
  try {
    const response = await fetch(address, { method: "POST", ...asked });
    return answerOf<T>(response.status, await response.json());
  } catch {
    return UNREACHABLE;
  }
}

const UNREACHABLE = { kind: "unreachable", message: "The newsroom can’t be reached." } as const;

/** Like {@link ask}, for what takes its time on a slow line: `onSent` hears how much has gone out, from 0 to 1. */
export function upload<T>(
  address: string,
  { body, headers }: { body: Blob; headers: Record<string, string> },
  onSent: (share: number) => void,
): Promise<Answer<T>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest(); // fetch doesn't tell
    request.open("POST", address);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0);
    request.onload = () =>
      resolve(request.response === null ? UNREACHABLE : answerOf<T>(request.status, request.response));
    request.onerror = () => resolve(UNREACHABLE);
    request.onabort = () => resolve(UNREACHABLE);
    request.send(body);
  });
}

/** {@link ask} with a JSON body. */
export const askJson = <T>(address: string, body: unknown): Promise<Answer<T>> =>
  ask<T>(address, {
    body: JSON.stringify(body),
    headers: { "content-type": "application/json" },
    keepalive: true,
  });

/** Read something from one of our routes. Never throws either. */
export async function askFor<T>(address: string): Promise<Answer<T>> {
  try {
    const response = await fetch(address, { cache: "no-store" });
    return answerOf<T>(response.status, await response.json());
  } catch {
    return UNREACHABLE;
  }
}

type Said<T> = { ok: true; value: T } | { ok: false; message: string };

function answerOf<T>(status: number, said: Said<T>): Answer<T> {
  if (said.ok) return { kind: "done", value: said.value };
  const later = status === 401 || status >= 500;
  if (later) return { kind: "unreachable", message: said.message };
  return { kind: "refused", message: said.message };
}
