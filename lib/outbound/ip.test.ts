import { isIPv4 } from "node:net";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalIp, ipRanges, isIn, isNeverFetched, isPublicIp } from "./ip";

/** An IPv6 address as a number, worked out in another way than the code does it. */
function numberOf(ipv6: string): bigint {
  const dotted = ipv6.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/u, (_, ...bytes) => {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(0, 4).map(Number);
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  });
  const [head = "", tail = ""] = dotted.split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === "" ? [] : tail.split(":");
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => "0");
  return [...before, ...zeros, ...after].reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n);
}

/** The address in full, "0:0:0:0:0:0:7f00:1". */
const ipv6 = (number: bigint) =>
  Array.from({ length: 8 }, (_, index) => ((number >> BigInt(112 - 16 * index)) & 0xffffn).toString(16)).join(
    ":",
  );

const ipv4 = (number: number) => [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join(".");

describe("an IP address", () => {
  it.each([
    ["127.0.0.1", "127.0.0.1"],
    ["::ffff:127.0.0.1", "127.0.0.1"],
    ["::FFFF:7f00:1", "127.0.0.1"],
    ["0:0:0:0:0:ffff:7f00:0001", "127.0.0.1"],
    ["64:ff9b::10.0.0.1", "10.0.0.1"],
    ["64:ff9b::", "0.0.0.0"],
    ["64:ff9b::1", "0.0.0.1"],
    ["2606:4700:0:0:0:0:0:1111", "2606:4700::1111"],
  ])("has one spelling: %s is %s", (text, canonical) => {
    expect(canonicalIp(text)).toBe(canonical);
  });

  it.each(["", "localhost", "fe80::1%eth0", "1.2.3", "127.0.0.01", "[::1]"])("is not “%s”", (text) => {
    expect(canonicalIp(text)).toBeNull();
  });

  it("keeps its number whatever its spelling", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }), (number) => {
        const canonical = canonicalIp(ipv6(number));
        expect(canonical).not.toBeNull();
        if (canonical && !isIPv4(canonical)) expect(numberOf(canonical)).toBe(number);
      }),
    );
  });
});

describe("a range", () => {
  it("holds exactly the addresses with its first bits", () => {
    const anything = fc.bigInt({ min: 0n, max: 2n ** 128n - 1n });
    fc.assert(
      fc.property(
        anything,
        anything,
        fc.integer({ min: 1, max: 128 }),
        fc.boolean(),
        (network, other, bits, near) => {
          const rest = BigInt(128 - bits);
          const asked = near ? ((network >> rest) << rest) | (other & ((1n << rest) - 1n)) : other;
          const holds = network >> rest === asked >> rest;
          expect(isIn(ipRanges(`${ipv6(network)}/${bits}`), ipv6(asked))).toBe(holds);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each(["10.0.0.0", "10.0.0.0/33", "::/129", "10.0.0/8", "example.org/8", "10.0.0.0/"])(
    "is not “%s”",
    (range) => {
      expect(() => ipRanges(range)).toThrow(RangeError);
    },
  );
});

describe("the public internet", () => {
  it.each([
    "1.1.1.1",
    "8.8.8.8",
    "93.184.215.14",
    "172.15.255.255",
    "172.32.0.0",
    "100.63.255.255",
    "100.128.0.0",
    "192.0.1.0",
    "198.17.255.255",
    "198.20.0.0",
    "223.255.255.255",
    "11.0.0.0",
    "9.255.255.255",
    "126.255.255.255",
    "2606:4700::1111",
    "2a00:1450:4009:81f::200e",
    "2001:4860:4860::8888",
    "2001:200::1",
    "2400:cb00::1",
  ])("has %s", (ip) => {
    expect(isPublicIp(ip)).toBe(true);
    expect(isNeverFetched(ip)).toBe(false);
  });

  it.each([
    "0.0.0.0",
    "0.255.255.255",
    "10.0.0.0",
    "10.255.255.255",
    "100.64.0.0",
    "100.127.255.255",
    "127.0.0.1",
    "127.255.255.255",
    "169.254.169.254",
    "172.16.0.0",
    "172.31.255.255",
    "192.0.0.1",
    "192.0.0.255",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.0.0",
    "192.168.255.255",
    "198.18.0.0",
    "198.19.255.255",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "239.255.255.255",
    "240.0.0.0",
    "255.255.255.255",
    "::",
    "::1",
    "::7f00:1",
    "::ffff:0:7f00:1",
    "100::1",
    "64:ff9b:1::7f00:1",
    "2001::1",
    "2001:2::1",
    "2001:10::1",
    "2001:20::1",
    "2001:1ff:ffff::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "2002:808:808::1",
    "3ffe::1",
    "3fff::1",
    "3fff:fff::1",
    "4000::1",
    "5f00::1",
    "8000::1",
    "fc00::1",
    "fdff::1",
    "fe80::1",
    "febf::1",
    "fec0::1",
    "ff02::1",
    "ff0e::1",
  ])("doesn't have %s", (ip) => {
    expect(isPublicIp(ip)).toBe(false);
  });

  it("agrees with the registry's prefixes, written as bits, on every IPv4 address tried", () => {
    const special = [
      [0x00000000, 8],
      [0x0a000000, 8],
      [0x64400000, 10],
      [0x7f000000, 8],
      [0xa9fe0000, 16],
      [0xac100000, 12],
      [0xc0000000, 24],
      [0xc0000200, 24],
      [0xc01fc400, 24],
      [0xc034c100, 24],
      [0xc0586300, 24],
      [0xc0a80000, 16],
      [0xc0af3000, 24],
      [0xc6120000, 15],
      [0xc6336400, 24],
      [0xcb007100, 24],
      [0xe0000000, 4],
      [0xf0000000, 4],
    ] as const;
    const isSpecial = (number: number) =>
      special.some(([network, bits]) => network >>> (32 - bits) === number >>> (32 - bits));
    // At the edges of each range, and anywhere.
    const edges = special.flatMap(([network, bits]) => [
      network - 1,
      network,
      network + 2 ** (32 - bits) - 1,
      network + 2 ** (32 - bits),
    ]);
    const numbers = fc.oneof(
      fc.constantFrom(...edges.filter((n) => n >= 0 && n < 2 ** 32)),
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    );
    fc.assert(
      fc.property(numbers, (number) => {
        expect(isPublicIp(ipv4(number))).toBe(!isSpecial(number));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("what is never fetched", () => {
  it.each([
    "169.254.169.254",
    "169.254.170.2",
    "100.100.100.200",
    "168.63.129.16",
    "192.0.0.192",
    "fd00:ec2::254",
    "fd20:ce::254",
    "fd00:42::42",
    "fe80::a9fe:a9fe",
    "::a9fe:a9fe",
    "::ffff:0:a9fe:a9fe",
    "64:ff9b:1::a9fe:a9fe",
    "2002:a9fe:a9fe::1",
    "2001:0:a9fe:a9fe::1",
    "::",
  ])("has %s", (ip) => {
    expect(isNeverFetched(canonicalIp(ip) ?? "")).toBe(true);
  });

  it.each(["::ffff:a9fe:a9fe", "64:ff9b::a9fe:a9fe"])("has what %s carries", (ip) => {
    expect(canonicalIp(ip)).toBe("169.254.169.254");
  });

  it.each(["127.0.0.1", "10.0.0.1", "::1", "fd12::1", "192.168.1.1"])("leaves %s to the newsroom", (ip) => {
    expect(isNeverFetched(ip)).toBe(false);
  });
});
