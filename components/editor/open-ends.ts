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
  const there = [...uploads].filter(([figureId]) => figures.has(figureId)).map(([, upload]) => upload);
  const failed = there.filter((upload) => upload.failed !== null).length;
  return [
    ...conflicts.map(({ name }) => blocks(name, `Choose between your ${FIELD_WORDS[name]} and theirs.`)),
    ...unfit.map((name) =>
      blocks(name, `The ${FIELD_WORDS[name]} can’t be saved as it is. See what it says there.`),
    ),
    ...waitFor(there.length - failed),
    ...giveUp(failed),
  ];
}

const blocks = (field: string, message: string): Issue => ({ field, message, severity: "blocks" });

function waitFor(uploading: number): Issue[] {
  if (uploading === 0) return [];
  const pictures =
    uploading === 1 ? "the picture that is uploading" : `${uploading} pictures that are uploading`;
  return [blocks("body", `Wait for ${pictures}.`)];
}

function giveUp(failed: number): Issue[] {
  if (failed === 0) return [];
  return [
    failed === 1
      ? blocks("body", "A picture could not be uploaded. Try again or leave it.")
      : blocks("body", `${failed} pictures could not be uploaded. Try again or leave them.`),
  ];
}
