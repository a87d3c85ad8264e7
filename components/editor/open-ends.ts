import type { FieldName } from "@/lib/article/fields";
import type { Issue } from "@/lib/errors";
import { FIELD_WORDS } from "./field-words";
import type { FieldConflict } from "./saving/fields";
import type { Upload } from "./uploads";

/**
 * What this tab alone knows and must be settled before publishing: pictures on their way, fields that two people
 * changed, fields that do not fit (`unfit`). An upload whose figure is no longer in the story (`figures`) holds nothing up.
 */
export function openEnds(
  conflicts: readonly FieldConflict[],
  unfit: readonly FieldName[],
  uploads: ReadonlyMap<string, Upload>,
  figures: ReadonlySet<string>,
): Issue[] {
  const there = [...uploads].filter(([figureId]) => figures.has(figureId));
  const idsOf = (isFailed: boolean) =>
    there.filter(([, { failed }]) => (failed !== null) === isFailed).map(([figureId]) => figureId);
  return [
    ...conflicts.map(({ name }) => blocks(name, `Choose between your ${FIELD_WORDS[name]} and theirs.`)),
    ...unfit.map((name) =>
      blocks(name, `The ${FIELD_WORDS[name]} can’t be saved as it is. See what it says there.`),
    ),
    ...waitFor(idsOf(false)),
    ...giveUp(idsOf(true)),
  ];
}

const blocks = (field: string, message: string): Issue => ({ field, message, severity: "blocks" });

/** Where the first of them is. */
const placeOf = ([figureId]: readonly string[]) => `block.${figureId}`;

function waitFor(uploading: readonly string[]): Issue[] {
  if (uploading.length === 0) return [];
  const pictures =
    uploading.length === 1
      ? "the picture that is uploading"
      : `${uploading.length} pictures that are uploading`;
  return [blocks(placeOf(uploading), `Wait for ${pictures}.`)];
}

function giveUp(failed: readonly string[]): Issue[] {
  if (failed.length === 0) return [];
  const message =
    failed.length === 1
      ? "A picture could not be uploaded. Try again or leave it."
      : `${failed.length} pictures could not be uploaded. Try again or leave them.`;
  return [blocks(placeOf(failed), message)];
}
