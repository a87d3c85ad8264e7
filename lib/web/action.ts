import "server-only";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { ZodType } from "zod";
import type { Person, Visitor } from "@/lib/access/actor";
import { Forbidden } from "@/lib/errors";
import { findActor } from "./current-actor";
import { type Outcome, SIGNED_OUT } from "./outcome";
import { fromForm, parse } from "./parse";
import { refusalOf } from "./refusal-of";
import { FOREIGN_ORIGIN, isSameOrigin } from "./same-origin";
import { currentVisitor } from "./visitor";

/** Called with a value, or by `useActionState` with the state before and a form. */
type Action<Result> = (...args: [unknown] | [unknown, FormData]) => Promise<Outcome<Result>>;

/**
 * The door for forms: same-origin proof, who, parse, call, outcome.
 *
 * Wrap every exported server action in it. Takes a plain object or a form; as the second argument of
 * `useActionState` it ignores the previous state. Redirects by Next inside `run` work. Who has been signed out
 * gets that as an outcome and not as a redirect, which would throw away what they typed.
 */
export function staffAction<Input, Result>(
  schema: ZodType<Input>,
  run: (actor: Person, input: Input) => Promise<Result>,
): Action<Result> {
  return async (...args) => {
    try {
      await requireSameOrigin();
      const actor = await findActor();
      if (!actor) return SIGNED_OUT;
      return { ok: true, value: await run(actor, parse(schema, givenIn(args))) };
    } catch (thrown) {
      unstable_rethrow(thrown);
      return refusalOf(thrown);
    }
  };
}

/** The same door for the few forms that are open to everybody: signing in, and what stands behind one-time links. */
export function visitorAction<Input, Result>(
  schema: ZodType<Input>,
  run: (visitor: Visitor, input: Input) => Promise<Result>,
): Action<Result> {
  return async (...args) => {
    try {
      await requireSameOrigin();
      return { ok: true, value: await run(await currentVisitor(), parse(schema, givenIn(args))) };
    } catch (thrown) {
      unstable_rethrow(thrown);
      return refusalOf(thrown);
    }
  };
}

async function requireSameOrigin(): Promise<void> {
  if (!isSameOrigin(await headers())) throw new Forbidden(FOREIGN_ORIGIN);
}

// Whoever calls an action over the network chooses the arguments: anything may stand in either place.
function givenIn(args: readonly unknown[]): unknown {
  const raw = args.length > 1 ? args[1] : args[0];
  return raw instanceof FormData ? fromForm(raw) : raw;
}
