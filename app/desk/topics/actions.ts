"use server";

import { refresh } from "next/cache";
import { dropPagesAfter } from "@/lib/reader/pages";
import { createNamed, editNamed } from "@/lib/taxonomy/edit-named";
import { CreateNamed, EditNamed, Merge, OneOf } from "@/lib/taxonomy/input";
import { deleteNamed, mergeNamed } from "@/lib/taxonomy/merge-named";
import { staffAction } from "@/lib/web/action";

export const create = staffAction(CreateNamed, async (actor, input) =>
  shown(await createNamed(actor, "topic", input)),
);

export const edit = staffAction(EditNamed, async (actor, input) =>
  shown(await editNamed(actor, "topic", input)),
);

export const merge = staffAction(Merge, async (actor, input) =>
  shown(await mergeNamed(actor, "topic", input)),
);

export const remove = staffAction(OneOf, async (actor, input) => {
  await deleteNamed(actor, "topic", input);
  return shown({ name: "" });
});

/** Readers' pages of this instance are dropped before the answer; others hear of it from PostgreSQL. */
function shown(changed: { name: string }): { name: string } {
  dropPagesAfter({ type: "topic.changed", subjectId: null });
  refresh();
  return changed;
}
