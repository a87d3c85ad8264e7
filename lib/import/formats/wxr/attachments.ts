import { newLinesByKey } from "@/lib/import/formats/lines-by-key";
import type { Attachment } from "./context";

/** What a site's attachments are kept in while its export is cut. */
export interface Attachments {
  /** The last of two with one id counts. */
  add(attachment: Attachment): void;
  get(id: string): Attachment | null;
  /** Ids of those that were uploaded to a post, in the order of the file. */
  uploadedTo(post: string): string[];
  close(): void;
}

/** A site has as many attachments as stories: they are kept as {@link newLinesByKey} does. */
export function newAttachments(): Attachments {
  const byId = newLinesByKey<Attachment>();
  const byPost = newLinesByKey<string>();
  return {
    add(attachment) {
      const { id, parent } = attachment;
      byId.add(id, attachment);
      if (parent !== "" && parent !== "0") byPost.add(parent, id);
    },
    get: (id) => byId.last(id),
    uploadedTo: (post) => byPost.all(post),
    close() {
      byId.close();
      byPost.close();
    },
  };
}
