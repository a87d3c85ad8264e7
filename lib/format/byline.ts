/** "Ada", "Ada and Ben", "Ada, Ben and Cleo": names as a sentence has them, without a serial comma. */
export function nameList(names: readonly string[]): string {
  const last = names.at(-1);
  if (last === undefined) return "";
  return names.length === 1 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/**
 * What stands between the name at `index` and the one before it: "", ", " or " and ".
 * For bylines whose names are elements of their own.
 */
export function nameSeparator(index: number, count: number): string {
  if (index === 0) return "";
  return index === count - 1 ? " and " : ", ";
}

/** "By Ada and Ben in Kyiv", "Agencies in Kyiv" without names, "" with nothing. */
export function bylineText(names: readonly string[], tail: string): string {
  const by = names.length === 0 ? "" : `By ${nameList(names)}`;
  return [by, tail.trim()].filter((part) => part !== "").join(" ");
}
