/** An embargo whose end nobody could read ends with an editor: at the last moment that PostgreSQL and people agree on. */
export const OPEN_END = new Date("9999-12-31T23:59:00Z");

const NONE = /^(?:none|no|not embargoed|nil|n\/?a|lifted|[-–—]+)\.?$/iu;

/**
 * When an embargo ends; null where the source says that there is none. Where it names no zone, it ends when that time
 * has passed everywhere (UTC-12); a date alone ends with its day. What can't be read as a time has {@link OPEN_END}:
 * better once too often.
 */
function embargoEnd(embargo: string | null): Date | null {
  if (embargo === null || NONE.test(embargo.trim())) return null;
  const [, day, time, zone] =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(embargo) ?? [];
  const end = day === undefined ? Number.NaN : Date.parse(`${day}T${time ?? "23:59"}${zone ?? "-12:00"}`);
  return Number.isNaN(end) ? OPEN_END : new Date(end);
}

/** When an embargo ends that is still ahead at `now`; null for none, and for what is over. */
export function embargoAhead(embargo: string | null, now: Date): Date | null {
  const end = embargoEnd(embargo);
  return end && end > now ? end : null;
}
