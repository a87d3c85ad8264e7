import "server-only";
import { notFound } from "next/navigation";
import type { ZodType } from "zod";
import { load } from "./load";

/** Read something for a page by the parameters of its address; an address that names nothing is the 404 page. */
export async function forPage<Input, Result>(
  schema: ZodType<Input>,
  params: unknown,
  read: (input: Input) => Promise<Result>,
): Promise<Result> {
  const input = schema.safeParse(params);
  if (!input.success) notFound();
  return load(read(input.data));
}
