import type { PartReader } from "@/lib/import/formats/parts";
import { openMessage } from "./open";

/** The bytes of what is attached to an e-mail under this name, the one behind `part:`. */
export const readPart: PartReader = async (bytes, name) => {
  const mail = await openMessage(bytes);
  const attached = mail?.attachments.find((each) => each.name === name);
  return attached
    ? { ok: true, bytes: attached.bytes }
    : { ok: false, because: `The e-mail holds no part “${name}”.` };
};
