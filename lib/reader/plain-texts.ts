import type { RenderedPage } from "./finished-page";
import { siteOrigin } from "./site";

/** How long what it says is said to hold, in days; the standard advises less than a year. */
const VALID = 180;
const DAY = 24 * 60 * 60_000;

/**
 * Where to report a weakness (RFC 9116), or null when the newsroom names no contact in `GALLEY_SECURITY_CONTACT`:
 * a mail address, or an address beginning with https:, mailto: or tel:; several apart by commas, the best first.
 *
 * @throws Error when the setting names something else.
 */
export async function securityText(now = new Date()): Promise<RenderedPage | null> {
  const contacts = (process.env.GALLEY_SECURITY_CONTACT ?? "")
    .split(",")
    .map((contact) => contact.trim())
    .filter((contact) => contact !== "")
    .map(contactAddress);
  if (contacts.length === 0) return null;
  // By the day, so that the same day has the same text.
  const expires = new Date((Math.floor(now.getTime() / DAY) + VALID) * DAY);
  return plainText(
    [
      ...contacts.map((contact) => `Contact: ${contact}`),
      `Expires: ${expires.toISOString()}`,
      "Preferred-Languages: en",
      `Canonical: ${siteOrigin()}/.well-known/security.txt`,
      "",
    ].join("\n"),
  );
}

function contactAddress(contact: string): string {
  const address = /^[^\s@:/]+@[^\s@:/]+$/.test(contact) ? `mailto:${contact}` : contact;
  const url = /\s/.test(address) ? null : URL.parse(address);
  if (url && /^(?:https|mailto|tel):$/.test(url.protocol)) return address;
  throw new Error(
    `GALLEY_SECURITY_CONTACT holds "${contact}"; expected something like "security@example.org" or "https://example.org/security".`,
  );
}

/** A page of plain text, dropped only with everything. */
export const plainText = (body: string): RenderedPage => ({
  status: 200,
  type: "text/plain; charset=utf-8",
  body,
  tags: [],
  lastModified: null,
  keep: true,
});
