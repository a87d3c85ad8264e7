import { newSpill } from "./spill";

/** Many small values, each under a key, in the order in which they came. Several may have the same key. */
export interface LinesByKey<Value> {
  add(key: string, value: Value): void;
  /** The last that came under this key. */
  last(key: string): Value | null;
  /** All that came under this key, the first one first. */
  all(key: string): Value[];
  /** Nothing is wanted any more. */
  close(): void;
}

/** None: entries are numbered from 1. */
const NONE = 0;

/**
 * What is kept of each of the hundred thousand items of an export while it is cut: lines of JSON in a {@link newSpill},
 * and in memory an index of plain numbers, 24 to 48 bytes a line. As objects, strings and maps they were most of what
 * the heap held, and V8 lets a heap grow to a multiple of what it holds. Nor do keys hold on to the text that they were
 * cut from.
 *
 * @typeParam Value what JSON can write and read again
 */
export function newLinesByKey<Value>(): LinesByKey<Value> {
  const lines = newSpill();
  let count = 0;
  /** Of each entry its key's hash, where its line begins and how long that is, and the entry before it in its slot. */
  let hashes = new Uint32Array(1_024);
  let places = new Float64Array(hashes.length); // a file may be longer than 32 bits count
  let sizes = new Uint32Array(hashes.length);
  let before = new Uint32Array(hashes.length);
  /** Of each slot the last entry. There are as many slots as there is room for entries. */
  let slots = new Uint32Array(hashes.length);

  function read(entry: number): [key: string, value: Value] {
    const line = lines.read(places[entry] ?? 0, sizes[entry] ?? 0);
    // Written below, in this shape.
    return JSON.parse(line.toString("utf8")) as [string, Value];
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
    const room = hashes.length * 2;
    hashes = grown(hashes, new Uint32Array(room));
    places = grown(places, new Float64Array(room));
    sizes = grown(sizes, new Uint32Array(room));
    before = new Uint32Array(room);
    slots = new Uint32Array(room);
    for (let entry = 1; entry <= count; entry++) link(entry);
  }

  return {
    add(key, value) {
      if (count + 1 === hashes.length) grow();
      const line = Buffer.from(JSON.stringify([key, value]), "utf8");
      const entry = ++count;
      hashes[entry] = hashOf(key);
      places[entry] = lines.append(line);
      sizes[entry] = line.length;
      link(entry);
    },
    last: (key) => found(key).next().value ?? null,
    all: (key) => [...found(key)].reverse(),
    close: () => lines.close(),
  };
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function grown<Numbers extends Uint32Array | Float64Array>(numbers: Numbers, more: Numbers): Numbers {
  more.set(numbers);
  return more;
}
