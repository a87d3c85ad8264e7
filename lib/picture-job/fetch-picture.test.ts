import "@/lib/testing/database";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { webServer } from "@/lib/testing/servers";
import { hire } from "@/lib/testing/staff";
import { fetchPicture } from "./fetch-picture";

process.env.GALLEY_DATA = mkdtempSync(path.join(tmpdir(), "galley-pictures-"));
// This machine counts as the internet; read once, at the first fetch.
process.env.GALLEY_FETCH_ALLOW = "127.0.0.1";

const photo = sharp({ create: { width: 640, height: 480, channels: 3, background: "#204080" } })
  .jpeg()
  .toBuffer();

it("brings the picture at an address in, as the person", async () => {
  const writer = await hire("writer");
  const bytes = await photo;
  await using site = await webServer((_, response) =>
    response.setHeader("content-type", "image/jpeg").end(bytes),
  );
  const { id } = await fetchPicture(writer, { address: `http://127.0.0.1:${site.port}/ferry.jpg?w=640` });
  const row = await db.picture.findUniqueOrThrow({ where: { id } });
  expect(row).toMatchObject({ fileName: "ferry.jpg", createdById: writer.userId });
});

it("says why there is none", async () => {
  const writer = await hire("writer");
  await using site = await webServer((_, response) =>
    response.setHeader("content-type", "text/html").end("<p>Gone"),
  );
  const fetching = fetchPicture(writer, { address: `http://127.0.0.1:${site.port}/ferry.jpg` });
  await expect(fetching).rejects.toMatchObject({ kind: "invalid" });
  const inside = fetchPicture(writer, { address: "http://10.0.0.1/ferry.jpg" });
  await expect(inside).rejects.toMatchObject({ kind: "invalid" });
});
