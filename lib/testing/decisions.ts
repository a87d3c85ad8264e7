import type { Person } from "@/lib/access/actor";
import { decide } from "@/lib/import/review/decide";
import { getImport } from "@/lib/import/review/get-import";
import type { ReviewFieldName } from "@/lib/import/review/review-fields";
import type { Standing } from "@/lib/import/review/standing";

// Decisions about imports for tests, made as a person makes them: having looked.

/** Bring blocks from where they stand to somewhere else, in one act. */
export async function placed(
  by: Person,
  importId: string,
  blocks: readonly number[],
  to: Partial<Standing>,
): Promise<void> {
  const review = await getImport(by, { importId });
  const parts = blocks.flatMap((index) => {
    const from = review.blocks[index]?.now;
    const nowhere = { reason: null, field: null, checked: true };
    return from ? [{ blocks: [index], from, to: { ...from, ...nowhere, ...to } }] : [];
  });
  await decide(by, { importId, parts, fields: [] });
}

/** Write into a field of the review. */
export async function wrote(
  by: Person,
  importId: string,
  name: ReviewFieldName,
  text: string,
): Promise<void> {
  const { fields } = await getImport(by, { importId });
  const field = { name, from: fields[name], to: { text, checked: true } };
  await decide(by, { importId, parts: [], fields: [field] });
}
