import { dateTime, zonedIso } from "@/lib/format/dates";

/** An instant, in the newsroom's own clock. */
export function When({ at }: { at: Date }) {
  return <time dateTime={zonedIso(at)}>{dateTime(at)}</time>;
}
