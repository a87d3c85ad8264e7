import { z } from "zod";
import { AI_USES } from "./types";

export const DecideAiUse = z.strictObject({ use: z.enum(AI_USES) });
export type DecideAiUse = z.infer<typeof DecideAiUse>;
