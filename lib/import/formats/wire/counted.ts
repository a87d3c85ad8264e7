/** "one more entry", "3 more entries". */
export const more = (count: number, one: string, many: string): string =>
  count === 1 ? `one more ${one}` : `${count} more ${many}`;

/** What a file says of what was sent along with its story and not read. */
export const othersLeftOut = (count: number, one: string, many: string): string =>
  `The file holds ${more(count, one, many)}, which ${count === 1 ? "was" : "were"} left out. Import ${count === 1 ? "it by itself" : "them by themselves"}.`;

/** What a file says whose stories are many: all of them can be had at once. */
export const othersToo = (count: number, one: string, many: string): string =>
  `The file holds ${more(count, one, many)}. Import it as a run to have them all.`;
