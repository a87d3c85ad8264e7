import { z } from "zod";
import { ITEM_STATES } from "./types";

export const OneRun = z.strictObject({ runId: z.uuid() });
export type OneRun = z.infer<typeof OneRun>;

export const StartRun = z.strictObject({
  runId: z.uuid(),
  /** Import stories once more that the newsroom has already. */
  repeats: z.boolean().default(false),
});
export type StartRun = z.infer<typeof StartRun>;

/** A page of a run's stories. `after`: the last number of the page before. */
export const ListItems = z.strictObject({
  runId: z.uuid(),
  state: z.enum(ITEM_STATES).optional(),
  search: z.string().max(200).default(""),
  after: z.coerce.number().int().min(0).default(0),
});
export type ListItems = z.infer<typeof ListItems>;
