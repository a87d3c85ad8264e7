import type { Visitor } from "@/lib/access/actor";
import { inTransaction } from "@/lib/db/transaction";
import { Refusal } from "@/lib/errors";
import type { OpenLink } from "./input";
import { findUser } from "./row";
import { readLink } from "./token";

/** For whom a link was written. */
export interface Addressee {
  name: string;
  email: string;
}

/** Who is invited, or whose password is to be reset: for the page behind the link. Doesn't use the link up. */
export async function readPersonalLink(
  _visitor: Visitor,
  input: OpenLink & { purpose: "invite" | "reset" },
): Promise<Addressee | null> {
  return orNull(() =>
    inTransaction(async (tx) => {
      const userId = await readLink(tx, input.purpose, input.secret);
      if (userId === null) return null;
      const { name, email, disabledAt } = await findUser(tx, userId);
      return disabledAt ? null : { name, email };
    }),
  );
}

/** Is this set-up link still good? Doesn't use it up. */
export async function isSetupLink(_visitor: Visitor, input: OpenLink): Promise<boolean> {
  const open = await orNull(() =>
    inTransaction(async (tx) => {
      await readLink(tx, "setup", input.secret);
      return true;
    }),
  );
  return open ?? false;
}

async function orNull<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (thrown) {
    if (thrown instanceof Refusal) return null;
    throw thrown;
  }
}
