/**
 * What one household or host has: an IPv4 address as it is, of an IPv6 address the first 64 bits, whose other half its
 * holder chooses freely. "2001:db8::1" is counted as "2001:db8:0:0::/64".
 */
export function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  const [before = "", after] = address.split("::");
  const head = groups(before);
  const tail = after === undefined ? [] : groups(after);
  const gap = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => "0");
  return `${[...head, ...gap, ...tail].slice(0, 4).join(":")}::/64`;
}

const groups = (part: string) => (part === "" ? [] : part.toLowerCase().split(":"));
