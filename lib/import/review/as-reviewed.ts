import type { ArticleFields } from "@/lib/article/fields";
import type { Tx } from "@/lib/db/transaction";
import type { NodeJson } from "@/lib/document/types";
import { embargoAhead } from "@/lib/import/embargo";
import type { StoryFormat } from "@/lib/import/formats/source";
import type { Decision, ImportedStory } from "@/lib/import/imported-story";
import { oldAddressOf } from "@/lib/import/old-address";
import type { ImportRow } from "@/lib/import/row";
import { type FigurePicture, toBody } from "@/lib/import/to-document";
import { reshapedStory } from "./reshape";
import { fieldsNow, foundFields, type ReviewFields, toArticleFields } from "./review-fields";
import { findDecisions } from "./segment-row";

/** A story as its review shows it, ready to become an article or to bring one up to date. */
export interface Reviewed {
  fields: Partial<ArticleFields>;
  body: NodeJson;
  /** Where readers found it on the site it comes from; "" if it is no export of a site. */
  oldPath: string;
  /** Until when its source says that it must not be published, while that is ahead; an ISO instant. */
  embargoUntil: string | null;
  /** The pictures that its figures wait for. */
  pictures: FigurePicture[];
  /** Where each figure's picture is to be had, in the order of the body; null where the source does not say. */
  sources: (string | null)[];
  /** Does the source, or a person, say which language it is in? */
  saysLanguage: boolean;
}

/**
 * Step: what the review of an import shows at this moment.
 *
 * @throws Invalid with every field that does not fit into an article.
 */
export async function asReviewed(tx: Tx, imported: ImportRow): Promise<Reviewed> {
  const standings = (await findDecisions(tx, imported.id, imported.story)).map(({ standing }) => standing);
  return reviewed(
    reshapedStory(imported.story, standings),
    imported.written,
    standings.map(({ decision }) => decision),
    await tx.section.findMany(),
    imported.format,
  );
}

/** A story with these decisions, and what a person wrote over what was found. @throws Invalid as {@link asReviewed}. */
export function reviewed(
  story: ImportedStory,
  written: Partial<ReviewFields>,
  decisions: readonly Decision["decision"][],
  sections: readonly { id: string; name: string; slug: string }[],
  format: StoryFormat,
): Reviewed {
  return {
    ...reviewedFields(story, written, sections, format),
    ...toBody(story, decisions),
    sources: story.blocks.flatMap((block, index) =>
      block.kind === "figure" && decisions[index] === "keep" ? [block.src] : [],
    ),
    saysLanguage: written.language !== undefined || story.fields.language.value !== null,
  };
}

/** The fields alone. @throws Invalid as {@link asReviewed}. */
export function reviewedFields(
  story: ImportedStory,
  written: Partial<ReviewFields>,
  sections: readonly { id: string; name: string; slug: string }[],
  format: StoryFormat,
): Pick<Reviewed, "fields" | "oldPath" | "embargoUntil"> {
  const old = oldAddressOf(format, story.oldAddress ?? story.fields.canonicalUrl.value);
  return {
    fields: {
      ...toArticleFields(fieldsNow(foundFields(story, sections), written)),
      ...(old?.slug ? { slug: old.slug } : {}),
    },
    oldPath: old?.oldPath ?? "",
    embargoUntil: embargoAhead(story.fields.embargo.value, new Date())?.toISOString() ?? null,
  };
}
