/** One line of the bench's table. */
export interface Row {
  what: string;
  value: string;
  note?: string;
}

/** Print rows in columns, on standard output. */
export function printTable(rows: readonly Row[]): void {
  const wide = (pick: (row: Row) => string) => Math.max(0, ...rows.map((row) => pick(row).length));
  const what = wide((row) => row.what);
  const value = wide((row) => row.value);
  for (const row of rows) {
    process.stdout.write(
      `${row.what.padEnd(what)}  ${row.value.padStart(value)}  ${row.note ?? ""}`.trimEnd(),
    );
    process.stdout.write("\n");
  }
}

/** Milliseconds in words: "2.4 s", "12 ms". */
export const inWords = (milliseconds: number): string =>
  milliseconds < 1_000
    ? `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`
    : `${(milliseconds / 1_000).toFixed(1)} s`;

/** The value below which `part` (0 to 1) of all values lie. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}
