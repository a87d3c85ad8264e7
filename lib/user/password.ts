import { type Algorithm, hash, verify } from "@node-rs/argon2";
import { normalPassword } from "./password-rules";

/** Argon2id as OWASP asks for it: 19 MiB, two passes, one lane; about 30 ms on a small machine. */
const COST = {
  algorithm: 2 satisfies Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
} as const;

/** The form in which a password is kept. */
export const hashPassword = (password: string): Promise<string> => hash(normalPassword(password), COST);

// Made once, of nobody's password, so that an unknown address costs what a known one does.
let nobodys: Promise<string> | undefined;

/**
 * Is it the password behind this hash? With `null` (nobody there, or no password yet) the answer is no,
 * after the same work.
 */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword(crypto.randomUUID());
  const dummy = await nobodys;
  const matches = await verify(kept ?? dummy, normalPassword(password));
  return matches && kept !== null;
}
