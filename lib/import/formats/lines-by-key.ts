/** Many small values, each under a key, in the order in which they came. Several may have the same key. */
export interface LinesByKey<Value> {
  add(key: string, value: Value): void;
  /** The last that came under this key. */
  last(key: string): Value | null;
  /** All that came under this key, the first one first. */
  all(key: string): Value[];
}

const SHELF = 1 << 18;
const LINE_END = 0x0a;
/** None: entries are numbered from 1. */
const NONE = 0;

/**
 * What is kept of each of the hundred thousand items of an export while it is cut, as lines of JSON in buffers with an
 * index of plain numbers. As objects, strings and maps they were most of what the heap held, and V8 lets a heap grow to
 * a multiple of what it holds. Nor do keys hold on to the text that they were cut from.
 *
 * @typeParam Value what JSON can write and read again
 */
export function newLinesByKey<Value>(): LinesByKey<Value> {
  const shelves: Buffer[] = [];
  /** Free from here on the last shelf. */
  let free = 0;
  let count = 0;
  /** Of each entry its key's hash, its shelf and its place there, and the one before it in its slot. */
  let hashes = new Uint32Array(1_024);
  let places = new Uint32Array(2 * hashes.length);
  let before = new Uint32Array(hashes.length);
  /** Of each slot the last entry. There are as many slots as there is room for entries. */
  let slots = new Uint32Array(hashes.length);

  function read(entry: number): [key: string, value: Value] {
    const shelf = shelves[places[entry * 2] ?? 0] ?? Buffer.alloc(0);
    const from = places[entry * 2 + 1] ?? 0;
    // Written below, in this shape.
    return JSON.parse(shelf.toString("utf8", from, shelf.indexOf(LINE_END, from))) as [string, Value];
  }

  /** Those under this key, the last one first. */
  function* found(key: string): Generator<Value> {
    const hash = hashOf(key);
    for (let entry = slots[hash % slots.length] ?? NONE; entry !== NONE; entry = before[entry] ?? NONE) {
      if (hashes[entry] !== hash) continue;
      const [known, value] = read(entry);
      if (known === key) yield value;
    }
  }

  function link(entry: number): void {
    const slot = (hashes[entry] ?? 0) % slots.length;
    before[entry] = slots[slot] ?? NONE;
    slots[slot] = entry;
  }

  function grow(): void {
    hashes = grown(hashes);
    places = grown(places);
    before = new Uint32Array(hashes.length);
    slots = new Uint32Array(hashes.length);
    for (let entry = 1; entry <= count; entry++) link(entry);
  }

  return {
    add(key, value) {
      if (count + 1 === hashes.length) grow();
      const line = `${JSON.stringify([key, value])}\n`;
      const size = Buffer.byteLength(line);
      if (free + size > (shelves.at(-1)?.length ?? 0)) {
        shelves.push(Buffer.alloc(Math.max(SHELF, size)));
        free = 0;
      }
      const entry = ++count;
      hashes[entry] = hashOf(key);
      places.set([shelves.length - 1, free], entry * 2);
      free += shelves.at(-1)?.write(line, free) ?? 0;
      link(entry);
    },
    last: (key) => found(key).next().value ?? null,
    all: (key) => [...found(key)].reverse(),
  };
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function grown(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
