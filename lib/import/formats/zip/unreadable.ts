/** The file can't be read, for a reason that people are told: one sentence that says what to do. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
}

/** The file, or this part of it, is broken; the rest may still be of use. */
export class Damaged extends Unreadable {}

/** The answer of something that may throw `Unreadable`; any other error is a defect and goes on. */
export function answered<T>(read: () => T): T | { ok: false; because: string } {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, because: error.message };
    throw error;
  }
}
