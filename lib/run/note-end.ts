import type { Tx } from "@/lib/db/transaction";
import { record } from "@/lib/event/record";
import { personAtWork } from "@/lib/user/person-at-work";
import { countItems } from "./row";
import type { RunState } from "./types";

interface Ended {
  id: string;
  name: string;
  startedById: string;
  /** The pass that is over. */
  state: RunState;
}

/** Step: write the end of a pass down, in the name of who began it, where they still work here. A check is no event. */
export async function noteEnd(tx: Tx, { id, name, startedById, state }: Ended): Promise<void> {
  const person = await personAtWork(startedById);
  if (state === "checking" || !person) return;
  const counts = await countItems(tx, id);
  const subject = { subjectId: id, name };
  await record(
    tx,
    person,
    state === "importing"
      ? { type: "import-run.finished", ...subject, imported: counts.imported, failed: counts.failed }
      : { type: "import-run.undone", ...subject, undone: counts.undone, kept: counts.kept },
  );
}
