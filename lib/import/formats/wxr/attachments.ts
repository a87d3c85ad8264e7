import type { Attachment } from "./context";

/** What a site's attachments are kept in while its export is cut. */
export interface Attachments {
  /** The last of two with one id counts. */
  add(attachment: Attachment): void;
  get(id: string): Attachment | null;
  /** Ids of those that were uploaded to a post, in the order of the file. */
  uploadedTo(post: string): string[];
}

const SHELF = 1 << 20;
const LINE_END = 0x0a;

/**
 * Attachments as lines of JSON in buffers. A site has as many of them as stories; as strings and lists of their own,
 * 100,000 were most of what the heap held, and V8 lets a heap grow to a multiple of what it holds.
 */
export function newAttachments(): Attachments {
  const shelves: Buffer[] = [];
  /** Free from here on the last shelf. */
  let free = SHELF;
  /** Where each line is: its shelf, and its place there. */
  let places = new Uint32Array(1_024);
  /** For each the one before it that was uploaded to the same post, by number from 1. */
  let before = new Uint32Array(512);
  let count = 0;
  const byId = new Map<number | string, number>();
  const lastOf = new Map<number | string, number>();

  function read(number: number): Attachment {
    const shelf = shelves[places[number * 2] ?? 0] ?? Buffer.alloc(0);
    const from = places[number * 2 + 1] ?? 0;
    // Written below, in this shape.
    return JSON.parse(shelf.toString("utf8", from, shelf.indexOf(LINE_END, from))) as Attachment;
  }

  return {
    add(attachment) {
      if (count === before.length) {
        places = grown(places);
        before = grown(before);
      }
      const line = `${JSON.stringify(attachment)}\n`;
      const size = Buffer.byteLength(line);
      if (free + size > (shelves.at(-1)?.length ?? 0)) {
        shelves.push(Buffer.alloc(Math.max(SHELF, size)));
        free = 0;
      }
      const number = count++;
      places.set([shelves.length - 1, free], number * 2);
      free += shelves.at(-1)?.write(line, free) ?? 0;
      byId.set(keyOf(attachment.id), number);
      const { parent } = attachment;
      if (parent === "" || parent === "0") return;
      before[number] = (lastOf.get(keyOf(parent)) ?? -1) + 1;
      lastOf.set(keyOf(parent), number);
    },
    get(id) {
      const number = byId.get(keyOf(id));
      return number === undefined ? null : read(number);
    },
    uploadedTo(post) {
      const ids: string[] = [];
      for (let number = lastOf.get(keyOf(post)); number !== undefined; ) {
        ids.push(read(number).id);
        const earlier = before[number] ?? 0;
        number = earlier === 0 ? undefined : earlier - 1;
      }
      return ids.reverse();
    },
  };
}

function grown(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}

/**
 * What an id is known by: itself as a number, which it is on every site that was not tampered with, else a text of its
 * own. The strings that reading gives are windows into the file's text: a short one that is kept would keep a quarter
 * of a megabyte.
 */
const keyOf = (id: string): number | string => (/^[1-9]\d{0,8}$/u.test(id) ? Number(id) : JSON.stringify(id));
