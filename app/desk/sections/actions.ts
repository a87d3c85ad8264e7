"use server";

import { refresh } from "next/cache";
import { dropPagesAfter } from "@/lib/reader/pages";
import { createSection, editSection, moveSection } from "@/lib/taxonomy/edit-section";
import { CreateSection, EditSection, Merge, MoveSection, OneOf } from "@/lib/taxonomy/input";
import { deleteSection, mergeSections } from "@/lib/taxonomy/merge-sections";
import { staffAction } from "@/lib/web/action";

export const create = staffAction(CreateSection, async (actor, input) =>
  shown(await createSection(actor, input)),
);

export const edit = staffAction(EditSection, async (actor, input) => shown(await editSection(actor, input)));

export const move = staffAction(MoveSection, async (actor, input) => {
  await moveSection(actor, input);
  return shown({ name: "" });
});

export const merge = staffAction(Merge, async (actor, input) => shown(await mergeSections(actor, input)));

export const remove = staffAction(OneOf, async (actor, input) => {
  await deleteSection(actor, input);
  return shown({ name: "" });
});

/** Readers' pages of this instance are dropped before the answer; others hear of it from PostgreSQL. */
function shown(changed: { name: string }): { name: string } {
  dropPagesAfter({ type: "section.changed", subjectId: null });
  refresh();
  return changed;
}
