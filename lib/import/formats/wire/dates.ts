import { isoDay, monthNumber, zoneOffset } from "@/lib/import/text/words/calendar";

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/iu;
const MAIL =
  /^(?:\p{L}{2,9}\.?,?\s+)?(\d{1,2})[\s-]+(\p{L}{3,9})\.?[\s-]+(\d{2,4})(?:\s+(\d{1,2}):(\d{2})(?::\d{2})?)?\s*(Z|[+-]\d{2}:?\d{2}|\p{L}{1,5})?(?:\s*\(.*\))?$/u;

/**
 * A moment as wires, feeds and mails write it ("20131020T192751+1100", "2016-04-13 04:52:21+00:00",
 * "Wed, 18 Feb 2015 22:18 -0800") in the way stories keep it, or null for anything else.
 *
 * Midnight without a zone is no time of day: systems write it when they know the day alone.
 */
export function wireDate(written: string): string | null {
  const text = written.trim();
  const iso = ISO.exec(text);
  if (iso) return moment(Number(iso[1]), Number(iso[2]), iso[3], iso[4], iso[5], iso[7]);
  const mail = MAIL.exec(text);
  if (!mail) return null;
  const year = Number(mail[3]);
  const full = (mail[3] ?? "").length > 2 ? year : year + (year < 70 ? 2000 : 1900);
  return moment(full, monthNumber(mail[2] ?? "") ?? 0, mail[1], mail[4], mail[5], mail[6]);
}

function moment(
  year: number,
  month: number,
  day: string | undefined,
  hour: string | undefined,
  minute: string | undefined,
  zone: string | undefined,
): string | null {
  const date = isoDay(year, month, Number(day));
  if (date === null || hour === undefined || minute === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59) return date;
  const offset = offsetOf(zone);
  const time = `${hour.padStart(2, "0")}:${minute}`;
  return time === "00:00" && offset === "" ? date : `${date}T${time}${offset}`;
}

function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return "";
  const [, sign, hours, minutes = "00"] = /^([+-])(\d{2}):?(\d{2})?$/u.exec(zone) ?? [];
  if (sign) return hours === "00" && minutes === "00" ? "Z" : `${sign}${hours}:${minutes}`;
  return zoneOffset(zone) ?? "";
}
