import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { Invalid } from "@/lib/errors";
import { type AddedPicture, addPicture } from "@/lib/media/add-picture";
import { MAX_PICTURE_BYTES } from "@/lib/media/limits";
import { mayAddPicture } from "@/lib/media/policy";
import { safeFetch } from "@/lib/outbound/safe-fetch";
import { PATIENCE, WANTED } from "./bring-in";
import type { FetchPicture } from "./input";
import { pictureName } from "./source-of-picture";

/**
 * Bring in the picture at an address while somebody waits: it came along with a text pasted from a web page.
 *
 * @throws Invalid when there is no picture to be had, in words for the person.
 */
export async function fetchPicture(actor: Person, { address }: FetchPicture): Promise<AddedPicture> {
  authorize(mayAddPicture(actor));
  const limits = { maxBytes: MAX_PICTURE_BYTES, timeout: PATIENCE };
  const fetched = await safeFetch(address, { accept: WANTED, ...limits });
  if (!fetched.ok) throw Invalid.because("address", fetched.because);
  return addPicture(actor, { fileName: pictureName({ kind: "address", address }), bytes: fetched.bytes });
}
