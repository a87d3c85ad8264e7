import { z } from "zod";
import { createImport } from "@/lib/import/create-import";
import { MAX_FILE_BYTES, TOO_LARGE } from "@/lib/import/limits";
import { readUpload } from "@/lib/web/body";
import { staffRoute } from "@/lib/web/route";

/** Read a source and keep it for review. The body is a file, or, as text/plain, what somebody pasted. */
export const POST = staffRoute(z.strictObject({}), async (actor, _, request) => {
  const pasted = request.headers.get("content-type")?.startsWith("text/plain") ?? false;
  const { fileName, bytes } = await readUpload(request, { most: MAX_FILE_BYTES, tooLarge: TOO_LARGE });
  if (!pasted) return createImport(actor, { fileName, bytes });
  return createImport(actor, { fileName: "", text: new TextDecoder().decode(bytes) });
});
