import "server-only";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { ZodType } from "zod";
import type { Person } from "@/lib/access/actor";
import { Forbidden } from "@/lib/errors";
import { currentActor } from "./current-actor";
import { type Outcome, refusalOf } from "./outcome";
import { fromForm, parse } from "./parse";
import { isSameOrigin } from "./same-origin";

/** The sentence for a change that did not come from our own pages. */
export const FOREIGN_ORIGIN =
  "This request did not come from the newsroom's own pages. Reload and try again.";

/**
 * The door for forms: same-origin proof, who, parse, call, outcome.
 *
 * Wrap every exported server action in it. Takes a plain object or a form; as the second argument of
 * `useActionState` it ignores the previous state. Redirects by Next inside `run` work.
 */
export function staffAction<Input, Result>(
  schema: ZodType<Input>,
  run: (actor: Person, input: Input) => Promise<Result>,
): (...args: [unknown] | [unknown, FormData]) => Promise<Outcome<Result>> {
  return async (...args) => {
    try {
      if (!isSameOrigin(await headers())) throw new Forbidden(FOREIGN_ORIGIN);
      const actor = await currentActor();
      const raw = args.length === 2 ? args[1] : args[0];
      const input = parse(schema, raw instanceof FormData ? fromForm(raw) : raw);
      return { ok: true, value: await run(actor, input) };
    } catch (thrown) {
      unstable_rethrow(thrown);
      return refusalOf(thrown);
    }
  };
}
