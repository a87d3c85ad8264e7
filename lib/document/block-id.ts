const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

/** A new id for a block: ten random letters and digits (50 bits), enough within one document. */
export function newBlockId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => ALPHABET[byte % 32]).join("");
}
