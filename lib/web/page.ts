import "server-only";
import { notFound } from "next/navigation";
import type { ZodType } from "zod";
import { NotFound } from "@/lib/errors";

/**
 * Read something for a page by the parameters of its address.
 *
 * An address that names nothing is the desk's "not found" page; a refusal by right is thrown on, and the desk's
 * error page says who may.
 */
export async function forPage<Input, Result>(
  schema: ZodType<Input>,
  params: unknown,
  read: (input: Input) => Promise<Result>,
): Promise<Result> {
  const input = schema.safeParse(params);
  if (!input.success) notFound();
  try {
    return await read(input.data);
  } catch (thrown) {
    if (thrown instanceof NotFound) notFound();
    throw thrown;
  }
}
