/** "one more entry", "3 more entries". */
export const more = (count: number, one: string, many: string): string =>
  count === 1 ? `one more ${one}` : `${count} more ${many}`;

/** What a file with several stories says of those that were not read. */
export const othersLeftOut = (count: number, one: string, many: string): string =>
  `The file holds ${more(count, one, many)}, which ${count === 1 ? "was" : "were"} left out. Import ${count === 1 ? "it by itself" : "them by themselves"}.`;
