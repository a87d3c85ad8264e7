import type { ZodType } from "zod";
import { Invalid } from "@/lib/errors";

/**
 * Parse at the door: the only place where `unknown` becomes a type.
 *
 * @throws Invalid with every issue at once, each with the path of its field.
 */
export function parse<T>(schema: ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new Invalid(
    result.error.issues.map(({ path, message }) => ({ field: path.join("."), message, severity: "blocks" })),
  );
}

/** A form's fields as an object; Next's own (`$ACTION_…`) left out, a name that comes twice becomes a list. */
export function fromForm(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const values = form.getAll(name);
    fields[name] = values.length > 1 ? values : values[0];
  }
  return fields;
}
