import { z } from "zod";
import { splitFile } from "@/lib/import/split";
import { createRun } from "@/lib/run/create";
import { ARCHIVE_TOO_LARGE, MAX_ARCHIVE_BYTES } from "@/lib/run/limits";
import { fileNameOf } from "@/lib/web/body";
import { readFiles } from "@/lib/web/files";
import { staffRoute } from "@/lib/web/route";

/** Take in a file with many stories, or many files, as a run. The body is what components/import/many-files.ts makes. */
export const POST = staffRoute(z.strictObject({}), async (actor, _, request) => {
  return createRun(actor, { name: fileNameOf(request), items: storiesIn(request) });
});

async function* storiesIn(request: Request) {
  const files = readFiles(request, { most: MAX_ARCHIVE_BYTES, tooLarge: ARCHIVE_TOO_LARGE });
  for await (const { name, path } of files) yield* splitFile(path, name);
}
