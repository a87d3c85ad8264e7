import { isoDay, monthNumber, zoneOffset } from "@/lib/import/text/words/calendar";
import { writtenDates } from "@/lib/import/text/words/dates";

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{2}):?(\d{2})(?::?\d{2}(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?/iu;

/** "Mon Aug 03 12:45:00 EDT 2015": as programs print a date of their own accord. */
const JAVA = /^\p{L}{3} (\p{L}{3}) (\d{2}) ([01]\d|2[0-3]):([0-5]\d):\d{2} (\p{L}{1,5}) (\d{4})$/u;

/**
 * A date of metadata in the form of a story's fields, or null: ISO 8601 and what comes near it, dates in words, seconds
 * or milliseconds since 1970. A time of exactly midnight UTC says that only the day was known.
 */
export function machineDate(text: string): string | null {
  const said = text.trim();
  if (/^\d{10}(?:\d{3})?$/u.test(said)) return fromEpoch(Number(said.padEnd(13, "0")));
  const java = JAVA.exec(said);
  if (java) {
    const day = isoDay(Number(java[6]), monthNumber(java[1] ?? "") ?? 0, Number(java[2]));
    return day && `${day}T${java[3]}:${java[4]}${zoneOffset(java[5] ?? "") ?? ""}`;
  }
  const iso = ISO.exec(said);
  if (!iso) return writtenDates(said.slice(0, 120), /\b[AP]M\b/u.test(said))[0]?.value ?? null;
  const [, year, month, date, hours, minutes, zone] = iso;
  const day = isoDay(Number(year), Number(month), Number(date));
  if (!day || Number(year) < 1990) return null;
  if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) return day;
  if (hours === "00" && minutes === "00") return day;
  return `${day}T${hours}:${minutes}${zoneOf(zone)}`;
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return "";
  if (/^(?:Z|UTC|GMT|[+-]00:?(?:00)?)$/iu.test(zone)) return "Z";
  const digits = zone.replace(":", "").padEnd(5, "0");
  return `${digits.slice(0, 3)}:${digits.slice(3)}`;
}

function fromEpoch(milliseconds: number): string | null {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? null : `${date.toISOString().slice(0, 16)}Z`;
}

/** The day in an address such as /2019/11/18/ or /2019-11-18-…, or null. */
export function dateInAddress(address: string): string | null {
  const path = URL.canParse(address) ? new URL(address).pathname : address;
  const named = /\/(20\d{2}|199\d)[/-]?([01]\d|[a-z]{3})[/-]?([0-3]\d)(?=\D|$)/iu.exec(path);
  if (!named) return null;
  const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
  const month = Number(named[2]) || months.indexOf((named[2] ?? "").toLowerCase()) + 1;
  return isoDay(Number(named[1]), month, Number(named[3]));
}
