import type http from "node:http";
import { expect, onTestFinished } from "vitest";
import { readAllowed } from "@/lib/outbound/allowed";
import { type Fetched, safeFetch, type Wanted, type Way } from "@/lib/outbound/safe-fetch";
import { type Running, rawServer, webServer } from "@/lib/testing/servers";

/** What is wanted where a test does not say. */
export const WANTED: Wanted = { accept: ["text/html", "text/plain"], maxBytes: 100_000, timeout: 20_000 };

/** This machine counts as the internet, and every name below .example is on it. */
export const HERE: Way = {
  resolve: async (host) => {
    if (host.endsWith(".example")) return ["127.0.0.1"];
    throw Object.assign(new Error("unknown"), { code: "ENOTFOUND" });
  },
  allowed: readAllowed("127.0.0.1"),
  silence: 20_000,
};

/** A server that ends with the test. */
export async function kept(server: Promise<Running>): Promise<Running> {
  const running = await server;
  onTestFinished(() => running[Symbol.asyncDispose]());
  return running;
}

/** A web server that answers so. */
export const web = (answer: http.RequestListener): Promise<Running> => kept(webServer(answer));
/** A server that says this to everybody, and ends. */
export const raw = (...parts: readonly (string | Buffer)[]): Promise<Running> =>
  kept(
    rawServer((socket) => {
      for (const part of parts) socket.write(part);
      socket.end();
    }),
  );

/** Its address. */
export const at = ({ port }: Running, path = "/", host = "press.example"): string =>
  `http://${host}:${port}${path}`;

/** The answer, which must be one. */
export async function taken(
  address: string,
  wanted: Partial<Wanted> = {},
  way: Partial<Way> = {},
): Promise<Fetched> {
  const answer = await safeFetch(address, { ...WANTED, ...wanted }, { ...HERE, ...way });
  if (!answer.ok) throw new Error(answer.because);
  return answer;
}

/** The sentence, which must be one: for people, with no code and no trace in it. */
export async function refusal(
  address: string,
  wanted: Partial<Wanted> = {},
  way: Partial<Way> = {},
): Promise<string> {
  const answer = await safeFetch(address, { ...WANTED, ...wanted }, { ...HERE, ...way });
  expect(answer).toEqual({
    ok: false,
    because: expect.stringMatching(/^[A-Z“][^\n]*\.$/u),
    passing: expect.any(Boolean),
  });
  if (answer.ok) return "";
  expect(answer.because).not.toMatch(/[A-Z]{2,}_|E[A-Z]{4,}|\bat .*:\d+|127\.0\.0\.1|undefined/u);
  return answer.because;
}

/** The bytes as they are read. */
export const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
