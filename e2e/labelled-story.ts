import type { Page } from "@playwright/test";

// A story whose review has something to check, and the parts of that review.

export const SOURCE = "The Coastal Courier";

/** Labels name its fields, two sign-ups are alike, and one paragraph talks of newsletters as a story may. */
export const LABELLED = (town: string) =>
  [
    `Headline: The ferry is back in ${town}\nByline: Ada Osei\nSource: ${SOURCE}`,
    `The ferry came back to the harbour of ${town} on Monday, said the captain, and nobody cheered.`,
    "Share on Facebook",
    "The council had voted for it by nine to four, after a winter without crossings.",
    "Try our crossword and the other puzzles of the week, too.",
    "“A timetable is a promise,” she said. “You can shorten it, but then you have to say so.”",
    "Share on Facebook",
  ].join("\n\n");

export const part = (page: Page, words: string) =>
  page.getByRole("list").locator("li[data-block]").filter({ hasText: words });
