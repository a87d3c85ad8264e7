import type { Mail } from "./open";

/** The headers that people see, a line each, as mail programs show and forward them. */
export function headerLines({ from, to, cc, subject, date }: Mail): string {
  const lines = [
    ["From", from],
    ["Date", date],
    ["To", to],
    ["Cc", cc],
    ["Subject", subject],
  ].filter(([, value]) => value !== "");
  return lines.map(([name, value]) => `${name}: ${value}`).join("\n");
}
