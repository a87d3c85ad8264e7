/** Longer ones, in characters, are no addresses that people have: pictures written out, mistakes. */
const LONGEST = 2_048;

/** An address made whole, or null where it is none of the web's. */
export function absoluteAddress(address: string, base: string | null): string | null {
  const written = address.trim();
  if (written === "" || written.length > LONGEST) return null;
  const url = URL.parse(written) ?? URL.parse(written, base ?? undefined);
  return url && /^https?:$/u.test(url.protocol) ? url.href : null;
}
