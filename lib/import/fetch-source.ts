import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { Invalid } from "@/lib/errors";
import { type Fetched, safeFetch } from "@/lib/outbound/safe-fetch";
import type { CreateImport, ImportAddress } from "./input";
import { mayImport } from "./policy";

/** What stories come as. The first is what a refusal of another kind asks for. */
const STORIES = [
  "text/html",
  "application/xhtml+xml",
  "application/rss+xml",
  "application/atom+xml",
  "application/xml",
  "text/xml",
  "application/json",
  "application/feed+json",
  "application/ld+json",
  "text/plain",
  "text/markdown",
  "message/rfc822",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  // Servers that don't know what they have: the bytes tell.
  "application/octet-stream",
] as const;

/** Largest page, in bytes, and longest time for it, in milliseconds: somebody waits. */
const MAX_BYTES = 10_000_000;
const PATIENCE = 15_000;

/** What an address led to, as {@link createImport} takes it. */
export type FetchedSource = Extract<CreateImport, { from?: unknown }> & {
  from: { address: string; charset: string | null };
};

/**
 * Fetch what an address leads to, on behalf of somebody who may import. Nothing is kept.
 *
 * @throws Forbidden for who may not.
 * @throws Invalid with one sentence that says what to do.
 */
export async function fetchSource(actor: Person, { address }: ImportAddress): Promise<FetchedSource> {
  authorize(mayImport(actor));
  const fetched = await safeFetch(address, { accept: STORIES, maxBytes: MAX_BYTES, timeout: PATIENCE });
  if (!fetched.ok) throw Invalid.because("address", fetched.because);
  return sourceOf(fetched);
}

const sourceOf = ({ bytes, charset, finalUrl }: Fetched): FetchedSource => ({
  fileName: "",
  bytes,
  from: { charset, address: withoutHash(finalUrl) },
});

/** A place within the page is no other page. */
const withoutHash = (address: string) => address.replace(/#.*$/su, "");
