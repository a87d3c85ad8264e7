// Who is told of what is published, as web servers of their own.

import type { RequestListener } from "node:http";
import { expect, onTestFinished, vi } from "vitest";
import type { Person } from "@/lib/access/actor";
import { configureAnnouncements } from "@/lib/announcement/configure";
import { listChannels } from "@/lib/announcement/list-channels";
import { CHANNELS } from "@/lib/announcement/types";
import { tellWhatIsDue } from "@/lib/reader/announce/work";
import { webServer } from "@/lib/testing/servers";
import { hire } from "@/lib/testing/staff";
import { buildAssets } from "@/scripts/build-assets";

export interface Told {
  url: string;
  /** Bodies, in the order they came. */
  bodies: string[];
}

/** Somebody who is told: an ordinary web server. */
export async function listener(
  answer: RequestListener = (_, response) => response.writeHead(204).end(),
): Promise<Told> {
  const bodies: string[] = [];
  const server = await webServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      expect(request.method).toBe("POST");
      bodies.push(String(Buffer.concat(chunks)));
      answer(request, response);
    });
  });
  onTestFinished(() => server[Symbol.asyncDispose]());
  return { url: `http://127.0.0.1:${server.port}/`, bodies };
}

export const work = (minutes = 0, workerId: string = crypto.randomUUID()) =>
  tellWhatIsDue({ workerId, now: () => inMinutes(minutes) });
export const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);
export const feedsIn = (bodies: readonly string[]) =>
  bodies.map((body) => new URLSearchParams(body).get("hub.url")).sort();
/** How it stands with the hub, as an administrator sees it. */
export const websub = async (admin: Person) =>
  (await listChannels(admin)).find(({ channel }) => channel === "websub");

export const TOLD_ORIGIN = "https://news.example";

/** An administrator and an editor of a newsroom that tells others. */
export async function newsroomThatTells(): Promise<{ admin: Person; ada: Person }> {
  // This machine counts as the internet; read once, when something is sent first.
  process.env.GALLEY_FETCH_ALLOW = "127.0.0.1";
  vi.stubEnv("GALLEY_ORIGIN", TOLD_ORIGIN);
  await buildAssets();
  return { admin: await hire("administrator"), ada: await hire("editor") };
}

/** Nobody is told anything, until an administrator gives an address. */
export async function tellNobody(admin: Person): Promise<void> {
  for (const channel of CHANNELS) await configureAnnouncements(admin, { channel, address: "" });
}
