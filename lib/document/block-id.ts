const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
const LENGTH = 10;

/** Random bytes are asked for by the page: asking for ten at a time takes most of the time that a body takes. */
const pool = new Uint8Array(LENGTH * 100);
let used = pool.length;

/** A new id for a block: ten random letters and digits (50 bits), enough within one document. */
export function newBlockId(): string {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  let id = "";
  for (const end = used + LENGTH; used < end; used++) id += ALPHABET.charAt((pool[used] ?? 0) % 32);
  return id;
}
