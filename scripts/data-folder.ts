import { randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { Obstacle } from "@/lib/db/obstacle";

/**
 * The folder with everything that must last: `GALLEY_DATA`, or .galley in the project. Made if it isn't there.
 *
 * @throws Obstacle if it can't be written.
 */
export function openDataFolder(): string {
  const folder = resolve(process.env.GALLEY_DATA || ".galley");
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
    // As root PostgreSQL is another user, who must get through to its files; what is secret has a mode of its own.
    if (process.getuid?.() === 0) chmodSync(folder, statSync(folder).mode | 0o011);
  } catch (error) {
    throw new Obstacle(
      `The data folder ${folder} can't be written (${reasonOf(error)}). ` +
        "Give this user the right to it, or name another one with GALLEY_DATA=….",
    );
  }
  return folder;
}

/**
 * A secret that is made once, at random, and kept in a file that only its owner reads. The file is there whole or not
 * at all: a full disk must not leave an empty one, which would be nobody's secret at the next start.
 */
export function keepSecret(folder: string, name: string): string {
  const path = join(folder, name);
  const kept = existsSync(path) ? readFileSync(path, "utf8").trim() : "";
  if (kept !== "") return kept;
  const secret = randomBytes(32).toString("base64url");
  writePrivately(path, `${secret}\n`);
  return secret;
}

/** Write a file that only its owner reads: whole or, on a full disk, not at all. */
export function writePrivately(path: string, text: string): void {
  const beside = `${path}.${process.pid}`;
  try {
    writeFileSync(beside, text, { mode: 0o600, flush: true });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** What the system says of a full disk or a forbidden folder, in words; null if it is something else. */
export function diskTrouble(error: unknown): string | null {
  const code = codeOf(error);
  if (code === "ENOSPC" || code === "EDQUOT")
    return "The disk is full. Make room, then start again: nothing that was saved is lost.";
  if (code === "EROFS") return "The disk can only be read. Name a data folder elsewhere with GALLEY_DATA=….";
  if (code === "EACCES" || code === "EPERM")
    return `${reasonOf(error)}. Give this user the right to it, or name another data folder with GALLEY_DATA=….`;
  return null;
}

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? error.code : undefined);
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
