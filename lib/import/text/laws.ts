import { type Found, type ImportedStory, segments } from "@/lib/import/imported-story";

/**
 * What is wrong with how the story owns its source, in words; null when all is well.
 *
 * The law: blocks' spans follow one another without overlap, and nothing but white space lies between them.
 */
export function brokenTiling(source: string, story: ImportedStory): string | null {
  let at = 0;
  for (const { start, end, rule } of segments(story)) {
    if (start < at) return `${rule} at ${start} overlaps what ends at ${at}`;
    if (end <= start) return `${rule} at ${start} owns nothing`;
    if (source.slice(at, start).trim() !== "")
      return `nobody owns ${JSON.stringify(source.slice(at, start))} at ${at}`;
    at = end;
  }
  return source.slice(at).trim() === "" ? null : `nobody owns the end from ${at}`;
}

/** The source as the segments give it back, every decision undone, white space aside. */
export function restored(source: string, story: ImportedStory): string {
  return segments(story)
    .map(({ start, end }) => source.slice(start, end))
    .join("")
    .replace(/\s/gu, "");
}

/** The first field or alternative that points outside of the source, or at nothing. */
export function strayPointer(source: string, story: ImportedStory): string | null {
  const fields: Record<string, Found<unknown>> = { ...story.fields };
  for (const [name, field] of Object.entries(fields)) {
    const spans = [...field.spans, ...field.alternatives.map(({ span }) => span)];
    for (const span of spans) {
      if (span && (span.start < 0 || span.end > source.length || span.end <= span.start)) {
        return `${name} points at ${span.start} to ${span.end}`;
      }
    }
  }
  return null;
}
