// The other side of darkroom.ts: makes what it is asked for, one file each, and ends when nobody is there to ask.
import { constants, setPriority } from "node:os";
import sharp from "sharp";
import { parsePictureName } from "@/lib/format/picture-address";
import type { Delivery, Order } from "./darkroom";
import { drawRendition } from "./draw-rendition";
import { pictureStore, readMaster } from "./storage";

setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
sharp.concurrency(1);
sharp.cache(false);

async function make({ name }: Order): Promise<Delivery> {
  const rendition = parsePictureName(name);
  const master = rendition && (await readMaster(rendition.hash));
  if (!rendition || !master) return { name, outcome: "missing" };
  await pictureStore().put(name, await drawRendition(master, rendition));
  return { name, outcome: "made" };
}

process.on("message", (order: Order) => {
  void make(order)
    .catch((thrown: unknown): Delivery => ({ name: order.name, outcome: "failed", because: String(thrown) }))
    // Who asked may be gone by now; then nobody is told.
    .then((delivery) => process.send?.(delivery, () => {}));
});

process.once("disconnect", () => process.exit());

// Who stops the server tells this process too. The server may still wait for a picture: its line decides.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {});
