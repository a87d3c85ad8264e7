/** Names of parts of old office files, in UTF-16, as their directory has them: a message's, those of a file with a password. */
const OFFICE_PARTS = [
  { name: Buffer.from("__substg1.0_", "utf16le"), kind: "outlook" },
  { name: Buffer.from("EncryptedPackage", "utf16le"), kind: "locked" },
] as const;

/** What a file in the container of old office programs is: a Word file as they were, a message, or one with a password. */
export function officeFile(bytes: Uint8Array): "word-97" | "outlook" | "locked" {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return OFFICE_PARTS.find(({ name }) => file.includes(name))?.kind ?? "word-97";
}
