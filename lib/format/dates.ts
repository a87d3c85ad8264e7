/** Where the newsroom's clock hangs, unless `GALLEY_TIME_ZONE` names another place. */
const HOME = "Europe/London";
/** Language of the words around a story; dates are part of them, not of the story. */
const LOCALE = "en-GB";

/**
 * The newsroom's time zone, an IANA name.
 *
 * @throws RangeError when `GALLEY_TIME_ZONE` names no zone: a wrong clock under every headline is worse.
 */
export function timeZone(): string {
  const zone = process.env.GALLEY_TIME_ZONE || HOME;
  try {
    return new Intl.DateTimeFormat(LOCALE, { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw new RangeError(`GALLEY_TIME_ZONE is "${zone}"; expected a name such as "Europe/London".`);
  }
}

/** "5 September 2022" in the newsroom's zone. */
export function longDate(instant: Date, zone = timeZone()): string {
  return formatter(zone, { day: "numeric", month: "long", year: "numeric" }).format(instant);
}

/** "5 September 2022" of a calendar date that PostgreSQL keeps without a time; no zone may move it. */
export const calendarDate = (date: Date): string => longDate(date, "UTC");

/** "Monday 5 September 2022", as over a newspaper's front page. */
export function weekdayDate(instant: Date, zone = timeZone()): string {
  return formatter(zone, { weekday: "long", day: "numeric", month: "long", year: "numeric" })
    .format(instant)
    .replaceAll(",", "");
}

/** "5 September 2022, 14:20 BST": readers abroad need the zone, and readers at home see that it is theirs. */
export function dateTime(instant: Date, zone = timeZone()): string {
  const time = formatter(zone, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  });
  return `${longDate(instant, zone)}, ${time.format(instant)}`;
}

/** "2022-09-05T14:20:00+01:00", for `<time datetime>`: the same wall clock as the words beside it. */
export function zonedIso(instant: Date, zone = timeZone()): string {
  const offset = offsetOf(instant, zone);
  const wall = new Date(instant.getTime() + minutesOf(offset) * 60_000);
  return `${wall.toISOString().slice(0, 19)}${offset}`;
}

/** "+01:00" or "-03:30": how far the zone was ahead of UTC at that instant. */
function offsetOf(instant: Date, zone: string): string {
  const name = formatter(zone, { timeZoneName: "longOffset" })
    .formatToParts(instant)
    .find((part) => part.type === "timeZoneName")?.value;
  // Before the railways zones had seconds ("GMT-00:01:15"); ISO 8601 knows minutes only.
  return /[+-]\d{2}:\d{2}/.exec(name ?? "")?.[0] ?? "+00:00";
}

function minutesOf(offset: string): number {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return offset.startsWith("-") ? -minutes : minutes;
}

// Making a formatter costs 50 times what using one does, and a front page formats thirty dates.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = timeZone + JSON.stringify(parts);
  let made = formatters.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(LOCALE, { ...parts, timeZone });
    formatters.set(key, made);
  }
  return made;
}
