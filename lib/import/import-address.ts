import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { Invalid } from "@/lib/errors";
import { type Fetched, safeFetch } from "@/lib/outbound/safe-fetch";
import { createImport } from "./create-import";
import type { ImportAddress } from "./input";
import { mayImport } from "./policy";
import type { CreatedImport } from "./types";

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

/**
 * Fetch what an address leads to, read it, and keep it as an import that knows where it came from.
 *
 * Nothing is kept of what can't be fetched or has no story in it.
 *
 * @throws Forbidden for who may not.
 * @throws Invalid with one sentence that says what to do.
 */
export async function importAddress(actor: Person, { address }: ImportAddress): Promise<CreatedImport> {
  authorize(mayImport(actor));
  const fetched = await safeFetch(address, { accept: STORIES, maxBytes: MAX_BYTES, timeout: PATIENCE });
  if (!fetched.ok) throw Invalid.because("address", fetched.because);
  return createImport(actor, sourceOf(fetched));
}

const sourceOf = ({ bytes, charset, finalUrl }: Fetched) => ({
  fileName: "",
  bytes,
  from: { charset, address: withoutHash(finalUrl) },
});

/** A place within the page is no other page. */
const withoutHash = (address: string) => address.replace(/#.*$/su, "");
