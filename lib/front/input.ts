import { z } from "zod";
import { FRONT_PLACES } from "./types";

/** The stories of the front page in their order. */
export const ChooseFront = z.strictObject({
  articleIds: z
    .array(z.uuid())
    .max(FRONT_PLACES, `The front page has ${FRONT_PLACES} places. Remove a story first.`)
    .refine((ids) => new Set(ids).size === ids.length, "A story stands on the front page once."),
  /** The draft that the person has changed, as it was kept. */
  seen: z.array(z.uuid()),
});
export type ChooseFront = z.infer<typeof ChooseFront>;
