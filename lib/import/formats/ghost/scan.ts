import { Invalid } from "@/lib/errors";

/** One row of a table of an export, as it stands there. */
export interface Row {
  table: string;
  json: string;
}

/** Finds rows in an export that comes in piece by piece. */
export interface Scanner {
  push(bytes: Uint8Array): Row[];
}

// Ghost's own exports, those that tools write for it, and answers of its API.
const PLACES: ReadonlySet<string> = new Set(["db.data", "data", ""]);
/** A row that is larger than this, in bytes, is passed over: no story is. */
const LARGEST = 25_000_000;
const DEEPEST = 1_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

interface Container {
  isArray: boolean;
  /** Where it stands: the keys of the objects around it, arrays passed over. */
  path: string;
  key: string;
  awaitsKey: boolean;
}

/**
 * A reader of JSON that knows where it is and keeps nothing but the row that it is in: exports of large sites don't fit
 * into memory, and rows are all that is wanted of them.
 *
 * @throws Invalid where the file is nested as no export is.
 */
export function newScanner(wanted: ReadonlySet<string>): Scanner {
  const open: Container[] = [];
  let string: "no" | "key" | "value" = "no";
  let escaped = false;
  let key: Buffer[] = [];
  /** Containers open inside of the row being kept; 0 between rows. */
  let depth = 0;
  let table = "";
  let row: Buffer[] = [];
  let size = 0;

  function enter(isArray: boolean): void {
    const around = open.at(-1);
    if (open.length >= DEEPEST)
      throw Invalid.because("source", "This JSON is nested too deeply for an export of Ghost.");
    const path = around ? (around.isArray ? around.path : joined(around.path, around.key)) : "";
    open.push({ isArray, path, key: "", awaitsKey: !isArray });
  }

  /** The table whose row begins here; "" where none does. */
  function tableHere(): string {
    const around = open.at(-1);
    if (!around?.isArray) return "";
    const at = around.path.lastIndexOf(".");
    const name = around.path.slice(at + 1);
    return wanted.has(name) && PLACES.has(around.path.slice(0, Math.max(0, at))) ? name : "";
  }

  function push(given: Uint8Array): Row[] {
    const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
    const rows: Row[] = [];
    /** Where in these bytes the row or the key begins. */
    let from = 0;
    const keep = (end: number): void => {
      if (size <= LARGEST) row.push(bytes.subarray(from, end));
      size += end - from;
      from = end;
    };
    for (let at = 0; at < bytes.length; at++) {
      if (string !== "no") {
        at = stringEnd(bytes, at);
        if (at === bytes.length) break;
        if (string === "key") {
          key.push(bytes.subarray(from, at));
          const around = open.at(-1);
          if (around) around.key = Buffer.concat(key).toString("utf8");
        }
        string = "no";
        continue;
      }
      const byte = bytes[at];
      if (byte === QUOTE) {
        const isKey = depth === 0 && open.at(-1)?.awaitsKey === true;
        string = isKey ? "key" : "value";
        if (isKey) {
          key = [];
          from = at + 1;
        }
      } else if (depth > 0) {
        if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) depth++;
        else if ((byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) && --depth === 0) {
          keep(at + 1);
          if (size <= LARGEST) rows.push({ table, json: Buffer.concat(row).toString("utf8") });
          row = [];
        }
      } else if (byte === OPEN_OBJECT) {
        table = tableHere();
        if (table === "") enter(false);
        else {
          depth = 1;
          from = at;
          size = 0;
        }
      } else if (byte === OPEN_ARRAY) enter(true);
      else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) open.pop();
      else if (byte === COLON || byte === COMMA) {
        const around = open.at(-1);
        if (around && !around.isArray) around.awaitsKey = byte === COMMA;
      }
    }
    // What comes in is used again by who reads it.
    if (depth > 0) {
      keep(bytes.length);
      row = row.map((part) => (part.buffer === bytes.buffer ? Buffer.from(part) : part));
    } else if (string === "key") key.push(Buffer.from(bytes.subarray(from)));
    return rows;
  }

  /** Where the string ends that is open at this place; the length of the bytes if it doesn't. */
  function stringEnd(bytes: Buffer, start: number): number {
    let at = start;
    if (escaped) {
      escaped = false;
      at++;
    }
    for (;;) {
      const quote = bytes.indexOf(QUOTE, at);
      const end = quote === -1 ? bytes.length : quote;
      let slashes = 0;
      while (end - 1 - slashes >= at && bytes[end - 1 - slashes] === BACKSLASH) slashes++;
      const isEscaped = slashes % 2 === 1;
      if (quote === -1) {
        escaped = isEscaped;
        return bytes.length;
      }
      if (!isEscaped) return quote;
      at = quote + 1;
    }
  }

  return { push };
}

const joined = (path: string, key: string) => (path === "" ? key : `${path}.${key}`);
