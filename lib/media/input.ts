import { z } from "zod";

/** One rendition of a picture, for the desk. A width that does not exist gives the next larger one. */
export const ReadPicture = z.strictObject({
  pictureId: z.uuid(),
  width: z.coerce.number().int().min(1).max(100_000),
});
export type ReadPicture = z.infer<typeof ReadPicture>;

/** A picture as it comes: the name is for people, the bytes decide. */
export interface AddPicture {
  fileName: string;
  bytes: Uint8Array;
}
