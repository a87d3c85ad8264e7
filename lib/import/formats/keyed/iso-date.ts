import { isoDay } from "@/lib/import/text/words/calendar";
import { writtenDates } from "@/lib/import/text/words/dates";

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/iu;

/**
 * The day, and the time if it is given, of a value in front matter: `2024-03-12`, `2024-03-12T09:15+01:00`; null for
 * what names no day in full.
 */
export function isoDate(value: string): string | null {
  const [, year, month, day, hours, minutes, zone] = ISO.exec(value.trim()) ?? [];
  if (year === undefined) return writtenDates(value)[0]?.value ?? null;
  const date = isoDay(Number(year), Number(month), Number(day));
  if (date === null || hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return date;
  return `${date}T${hours.padStart(2, "0")}:${minutes}${zoneOf(zone)}`;
}

function zoneOf(zone: string | undefined): string {
  if (!zone) return "";
  if (/^(?:z|utc)$/iu.test(zone)) return "Z";
  return zone.includes(":") ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}
