import type { Person } from "@/lib/access/actor";
import { fetchSource } from "@/lib/import/fetch-source";
import type { ImportAddress } from "@/lib/import/input";
import { type Imported, importSource } from "./import-source";

/**
 * Fetch what an address leads to and bring it in: a page as an import, a feed or another file with many stories as a
 * run, of which nothing becomes an article before a person says so.
 *
 * Nothing is kept of what can't be fetched or has no story in it.
 *
 * @throws Forbidden for who may not.
 * @throws Invalid with one sentence that says what to do.
 */
export async function importAddress(actor: Person, input: ImportAddress): Promise<Imported> {
  const source = await fetchSource(actor, input);
  return importSource(actor, source, {
    name: nameOf(source.from.address),
    forEditors: { field: "address", message: FOR_EDITORS },
  });
}

const FOR_EDITORS =
  "There are many stories at this address, and only editors import many at once. Open the one that you need and paste its address.";

/** "news.example › sport › feed.xml": a run's name is a file's, and of a path a file's name is the last part. */
const nameOf = (address: string): string => {
  const { hostname, pathname } = new URL(address);
  return [hostname, ...pathname.split("/")].filter((part) => part !== "").join(" › ");
};
