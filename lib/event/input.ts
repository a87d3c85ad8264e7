import { z } from "zod";

/** A page of the activity: what happened before the event with this number, or the latest. */
export const ListActivity = z.strictObject({
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
});
export type ListActivity = z.infer<typeof ListActivity>;
