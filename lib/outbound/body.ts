import type { IncomingMessage } from "node:http";
import { type Duplex, PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import zlib from "node:zlib";
import { Refused } from "./refused";

interface Cap {
  /** Largest body in bytes, as it comes and unpacked. */
  maxBytes: number;
  signal: AbortSignal;
}

/**
 * Read an answer's body, unpacked, as it comes: what is over the cap is never held, however small it was packed.
 *
 * @throws Refused when it is too large or packed in an unknown way; an error with a code of Node's when it broke off
 * or is damaged.
 */
export async function readBody(
  response: IncomingMessage,
  { maxBytes, signal }: Cap,
): Promise<Uint8Array<ArrayBuffer>> {
  const { "content-length": announced, "content-encoding": encoding } = response.headers;
  if (Number(announced ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const chunks: AsyncIterableIterator<Buffer> = response[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return new Uint8Array(0); // also when it calls itself packed
  const held = new ArrayBuffer(0, { maxByteLength: maxBytes });
  await pipeline(
    startingWith(first.value, chunks),
    capped(maxBytes),
    unpacking(encoding, first.value),
    capped(maxBytes),
    async (chunks: AsyncIterable<Uint8Array>) => {
      for await (const chunk of chunks) append(held, chunk);
    },
    { signal },
  );
  return new Uint8Array(held.transferToFixedLength());
}

async function* startingWith(first: Buffer, others: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* others;
}

function capped(maxBytes: number) {
  return async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let total = 0;
    for await (const chunk of chunks) {
      total += chunk.byteLength;
      if (total > maxBytes) throw tooLarge(maxBytes);
      yield chunk;
    }
  };
}

function unpacking(encoding: string | undefined, [first = 0]: Uint8Array): Duplex {
  const layers = (encoding ?? "")
    .toLowerCase()
    .split(",")
    .map((name) => name.trim());
  const [layer, ...more] = layers.filter((name) => name !== "" && name !== "identity");
  if (layer === undefined) return new PassThrough();
  if (more.length > 0) throw unknownPacking();
  switch (layer) {
    case "gzip":
    case "x-gzip":
      return zlib.createGunzip();
    case "br":
      return zlib.createBrotliDecompress();
    case "deflate":
      // Meant is zlib's format; some servers send the bare stream. Only the first has 8 in these four bits.
      return (first & 0x0f) === 8 ? zlib.createInflate() : zlib.createInflateRaw();
    default:
      throw unknownPacking();
  }
}

// In place: of a body that drips, a list of pieces would take many times its size.
function append(held: ArrayBuffer, chunk: Uint8Array): void {
  const end = held.byteLength;
  held.resize(end + chunk.byteLength);
  new Uint8Array(held, end).set(chunk);
}

const unknownPacking = () =>
  new Refused("This address sends its page packed in a way that Galley doesn't read. Use another address.");

function tooLarge(maxBytes: number): Refused {
  const most =
    maxBytes < 1_000_000 ? `${Math.floor(maxBytes / 1_000)} kB` : `${Math.floor(maxBytes / 1_000_000)} MB`;
  return new Refused(`What this address leads to is too large: ${most} is the most. Use a smaller one.`);
}
