import type { StoryFormat } from "@/lib/import/formats/source";

/** What a source could be, how likely (0 to 1), and the sign that says so. */
export interface Vote {
  format: StoryFormat;
  confidence: number;
  why: string;
}

/** One detector's voice. */
export const vote = (format: StoryFormat, confidence: number, why: string): Vote => ({
  format,
  confidence,
  why,
});
