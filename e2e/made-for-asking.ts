import { randomUUID } from "node:crypto";
import { type APIRequestContext, type APIResponse, expect } from "@playwright/test";
import sharp from "sharp";
import { callAction, type Sender } from "./wire";

// What the matrix's questions are about, made for each of them.

/** Two files as components/import/many-files.ts sends them: a story, and one that can't be read. */
export function framed(): Buffer {
  const files = { "story.txt": `${TEXT}\n\n${randomUUID()}`, "paper.pdf": "%PDF-1.7" };
  return Buffer.concat(
    Object.entries(files).flatMap(([name, text]) => {
      const frame = Buffer.alloc(12);
      frame.writeUInt32BE(Buffer.byteLength(name));
      frame.writeBigUInt64BE(BigInt(Buffer.byteLength(text)), 4);
      return [frame, Buffer.from(name), Buffer.from(text)];
    }),
  );
}

/** A run that has been checked: one story ready, one failed; or, imported. */
export async function runBy({ request }: Sender, imported: boolean): Promise<string> {
  const response = await request.post("/api/import-runs", {
    data: framed(),
    headers: { "content-type": "application/octet-stream", "x-file-name": "export.zip" },
  });
  const { value } = await response.json();
  await untilRun(request, value.runId, "Checked, nothing imported yet");
  if (imported) {
    await callAction(request, "app/desk/import/runs/[runId]/actions.ts#start", { runId: value.runId });
    await untilRun(request, value.runId, "Undo the import");
  }
  return value.runId;
}

/** Ask for a run's page until it says so. */
async function untilRun(request: APIRequestContext, runId: string, words: string): Promise<void> {
  await expect
    .poll(async () => (await request.get(`/desk/import/runs/${runId}`)).text(), { message: words })
    .toContain(words);
}

export async function articleBy({ request }: Sender): Promise<string> {
  const { redirect } = await callAction(request, "app/desk/actions.ts#createArticle", {});
  return redirect?.split("/").at(-1) ?? "";
}

export const TEXT =
  "Headline: The ferry stays\nSource: The Coastal Courier\n\nThe council voted on Tuesday to keep the ferry.\n\nThe vote was close, said the mayor of the harbour town.\n";

export async function importBy({ request }: Sender): Promise<string> {
  const response = await request.post("/api/imports", {
    data: `${TEXT}\nNumber ${randomUUID()} was the last to speak.\n`,
    headers: { "content-type": "text/plain" },
  });
  return idIn(response);
}

export async function pictureBy({ request }: Sender): Promise<string> {
  const response = await request.post("/api/pictures", {
    data: await picture(),
    headers: { "content-type": "image/png" },
  });
  return idIn(response);
}

export const picture = () =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: "#8f1d2f" } })
    .png()
    .toBuffer();

async function idIn(response: APIResponse): Promise<string> {
  const found = /"(?:id|importId|pictureId)":"([0-9a-f-]{36})"/.exec(await response.text())?.[1];
  if (!found) throw new Error(`Expected an id, got ${response.status()}.`);
  return found;
}
