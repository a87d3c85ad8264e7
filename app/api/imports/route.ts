import { z } from "zod";
import { createImport } from "@/lib/import/create-import";
import { MAX_FILE_BYTES, TOO_LARGE } from "@/lib/import/limits";
import { importSource } from "@/lib/run/import-source";
import { readUpload } from "@/lib/web/body";
import { staffRoute } from "@/lib/web/route";

const FOR_EDITORS = {
  field: "source",
  message:
    "There are many stories in it, and only editors import many at once. Choose the one that you need.",
};

/**
 * Read a source and keep it for review. The body is a file, or, as text/plain, what somebody pasted. Who asks for it by
 * a header gets a run where there are many stories in it; else that is refused.
 */
export const POST = staffRoute(z.strictObject({}), async (actor, _, request) => {
  const pasted = request.headers.get("content-type")?.startsWith("text/plain") ?? false;
  const { fileName, bytes } = await readUpload(request, { most: MAX_FILE_BYTES, tooLarge: TOO_LARGE });
  const source = pasted
    ? ({ fileName: "", text: new TextDecoder().decode(bytes) } as const)
    : { fileName, bytes };
  if (request.headers.get("x-many-stories") !== "run") return createImport(actor, source);
  return importSource(actor, source, { name: fileName || "Pasted text", forEditors: FOR_EDITORS });
});
