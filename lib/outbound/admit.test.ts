import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressRefusal, resolvedRefusal } from "./admit";
import { readAllowed } from "./allowed";

const nothing = readAllowed("");
const refusal = (address: string, allowed = nothing) => addressRefusal(new URL(address), allowed);

describe("an address", () => {
  it.each([
    "https://example.org/story?utm_source=x",
    "http://example.org.",
    "https://EXAMPLE.org:443",
    "http://example.org:8080",
    "https://bücher.example",
    "http://8.8.8.8",
    "http://[2606:4700::1111]/",
    "http://localhost.example.org",
    "http://local.example",
    "http://127.0.0.1.example.org",
  ])("may be tried: %s", (address) => {
    expect(refusal(address)).toBeNull();
  });

  it.each([
    // the scheme, who asks
    "ftp://example.org",
    "file:///etc/passwd",
    "gopher://example.org",
    "data:text/html,x",
    "javascript:alert(1)",
    "blob:https://example.org/1",
    "ws://example.org",
    "http://user@example.org",
    "http://user:pass@example.org",
    "http://:pass@example.org",
    "http://example.org@127.0.0.1",
    // names of the inside
    "http://localhost",
    "http://LOCALHOST.",
    "http://a.localhost",
    "http://ⓛocalhost",
    "http://localhos\u00adt",
    "http://intranet",
    "http://printer.local",
    "http://printer.local.",
    "http://metadata.google.internal",
    "http://x.home.arpa",
    "http://router.lan",
    "http://example.org..",
    "http://.example.org",
    "http://a..b",
    "http://localhost.localdomain",
    // the spellings of one machine
    "http://127.0.0.1",
    "http://127.1",
    "http://127.0.1",
    "http://2130706433",
    "http://0x7f000001",
    "http://0x7f.1",
    "http://0177.0.0.1",
    "http://017700000001",
    "http://0x7f.0.0.0x1",
    "http://127.0.0.1.",
    "http://１２７．０．０．１",
    "http://127。0。0。1",
    "http://0",
    "http://0.0.0.0",
    "http://%31%32%37.0.0.1",
    "http://[::1]",
    "http://[::]",
    "http://[0:0:0:0:0:0:0:1]",
    "http://[::ffff:127.0.0.1]",
    "http://[::ffff:7f00:1]",
    "http://[::127.0.0.1]",
    "http://[::ffff:0:127.0.0.1]",
    "http://[64:ff9b::127.0.0.1]",
    "http://[64:ff9b:1::127.0.0.1]",
    "http://[2002:7f00:1::]",
    "http://[2001:0:7f00:1::]",
    // other places inside
    "http://10.0.0.1",
    "http://192.168.1.1",
    "http://172.16.0.1",
    "http://169.254.169.254/latest/meta-data/",
    "http://2852039166",
    "http://100.100.100.200",
    "http://168.63.129.16",
    "http://100.64.0.1",
    "http://224.0.0.1",
    "http://255.255.255.255",
    "http://[fe80::1]",
    "http://[fd00:ec2::254]",
    "http://[fc00::1]",
    "http://[ff02::1]",
    "http://[2001:db8::1]",
    // ports
    "http://example.org:22",
    "http://example.org:25",
    "http://example.org:0",
    "http://example.org:6379",
    "http://example.org:5432",
    "http://example.org:81",
    "https://example.org:11211",
  ])("is refused: %s", (address) => {
    expect(refusal(address)).toMatch(/^[A-Z].*\.$/u);
  });

  it("with an IPv4 address that isn't public is refused in every spelling", () => {
    const inside = [
      ["0.0.0.0", 8],
      ["10.0.0.0", 8],
      ["100.64.0.0", 10],
      ["127.0.0.0", 8],
      ["169.254.0.0", 16],
      ["172.16.0.0", 12],
      ["192.0.0.0", 24],
      ["192.0.2.0", 24],
      ["192.88.99.0", 24],
      ["192.168.0.0", 16],
      ["198.18.0.0", 15],
      ["198.51.100.0", 24],
      ["203.0.113.0", 24],
      ["224.0.0.0", 4],
      ["240.0.0.0", 4],
    ] as const;
    const places = fc
      .tuple(fc.constantFrom(...inside), fc.integer({ min: 0, max: 2 ** 32 - 1 }))
      .map(([[network, bits], noise]) => {
        const start = network.split(".").reduce((sum, byte) => sum * 256 + Number(byte), 0);
        return start + (noise % 2 ** (32 - bits));
      });
    fc.assert(
      fc.property(
        places,
        fc.constantFrom(...SPELLINGS),
        fc.constantFrom("http", "https"),
        (number, spell, scheme) => {
          expect(refusal(`${scheme}://${spell(number)}/`)).not.toBeNull();
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it("with an IPv6 address outside of what is public is refused", () => {
    const inside = fc.oneof(
      fc.constantFrom("fc", "fd", "fe", "ff").map((start) => start),
      fc.constantFrom("00", "01", "02", "10", "1f", "40", "5f", "80", "a0", "f0"),
    );
    const rest = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 15, maxLength: 15 });
    fc.assert(
      fc.property(inside, rest, (start, bytes) => {
        const hex = start + bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
        // The one prefix in there that leads to the public: NAT64 carrying a public IPv4 address.
        fc.pre(!hex.startsWith("0064ff9b0000000000000000") && !hex.startsWith("00000000000000000000ffff"));
        expect(refusal(`http://[${hex.match(/.{4}/gu)?.join(":")}]/`)).not.toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });

  it("that carries a public IPv4 address where a translator goes to it may be tried", () => {
    expect(refusal("http://[64:ff9b::8.8.8.8]")).toBeNull();
    expect(refusal("http://[::ffff:8.8.8.8]")).toBeNull();
  });
});

const bytesOf = (number: number) => [24, 16, 8, 0].map((shift) => (number >>> shift) & 255);
const groupsOf = (number: number) => `${(number >>> 16).toString(16)}:${(number & 0xffff).toString(16)}`;
const wide = (text: string) =>
  text.replace(/[0-9.]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));

const SPELLINGS: readonly ((number: number) => string)[] = [
  (number) => bytesOf(number).join("."),
  (number) => `${bytesOf(number).join(".")}.`,
  (number) => String(number),
  (number) => `0x${number.toString(16)}`,
  (number) => `0X${number.toString(16).toUpperCase()}`,
  (number) => `0${number.toString(8)}`,
  (number) =>
    bytesOf(number)
      .map((byte) => `0x${byte.toString(16)}`)
      .join("."),
  (number) =>
    bytesOf(number)
      .map((byte) => `0${byte.toString(8)}`)
      .join("."),
  (number) =>
    bytesOf(number)
      .map((byte) => `000${byte.toString(8)}`)
      .join("."),
  (number) => `${bytesOf(number)[0]}.${number & 0xffffff}`,
  (number) => `${bytesOf(number)[0]}.0x${(bytesOf(number)[1] ?? 0).toString(16)}.${number & 0xffff}`,
  (number) => wide(bytesOf(number).join(".")),
  (number) => bytesOf(number).join("。"),
  (number) =>
    bytesOf(number)
      .join(".")
      .replace(/\d/gu, (digit) => `%3${digit}`),
  (number) => `[::ffff:${bytesOf(number).join(".")}]`,
  (number) => `[0:0:0:0:0:FFFF:${groupsOf(number)}]`,
  (number) => `[::${bytesOf(number).join(".")}]`,
  (number) => `[::ffff:0:${groupsOf(number)}]`,
  (number) => `[64:ff9b::${groupsOf(number)}]`,
  (number) => `[64:ff9b:1::${groupsOf(number)}]`,
  (number) => `[2002:${groupsOf(number)}::1]`,
  (number) => `[2001:0:${groupsOf(number)}::1]`,
  (number) => `[2001:0:808:808:0:0:${groupsOf(~number >>> 0)}]`, // Teredo turns the bits round
];

describe("what a name resolves to", () => {
  it("is fine when all of it is public", () => {
    expect(resolvedRefusal("example.org", ["93.184.215.14", "2606:4700::1111"], nothing)).toBeNull();
  });

  it.each([
    [["127.0.0.1"]],
    [["93.184.215.14", "10.0.0.1"]],
    [["::ffff:10.0.0.1"]],
    [["93.184.215.14", "::1"]],
    [["fe80::1%2"]],
    [["not an address"]],
  ])("is refused when one of it isn't: %j", (ips) => {
    expect(resolvedRefusal("example.org", ips, nothing)).not.toBeNull();
  });
});

describe("what the newsroom allows", () => {
  it.each(["127.0.0.1", "127.0.0.0/8", "[::1], 127.0.0.1/32", " ,127.0.0.1, "])(
    "opens the ranges in “%s”",
    (text) => {
      expect(refusal("http://127.0.0.1:4000", readAllowed(text))).toBeNull();
      expect(refusal("http://[::ffff:7f00:1]:4000", readAllowed(text))).toBeNull();
      expect(refusal("http://10.0.0.1", readAllowed(text))).not.toBeNull();
      expect(refusal("http://127.0.0.1:22", readAllowed(text))).not.toBeNull();
    },
  );

  it("opens a host, under its exact name, wherever inside it is", () => {
    const allowed = readAllowed("Wiki, intranet.example.org., büro.local");
    expect(refusal("http://wiki/", allowed)).toBeNull();
    expect(refusal("http://xn--bro-hoa.local/", allowed)).toBeNull();
    expect(resolvedRefusal("intranet.example.org", ["10.1.2.3"], allowed)).toBeNull();
    expect(resolvedRefusal("www.intranet.example.org", ["10.1.2.3"], allowed)).not.toBeNull();
    expect(resolvedRefusal("example.org", ["10.1.2.3"], allowed)).not.toBeNull();
  });

  it("never opens what tells a machine its keys", () => {
    const everything = readAllowed("0.0.0.0/0, ::/0, metadata.google.internal, 169.254.169.254");
    for (const host of [
      "169.254.169.254",
      "[fd00:ec2::254]",
      "[::ffff:169.254.169.254]",
      "[64:ff9b::a9fe:a9fe]",
      "[2002:a9fe:a9fe::]",
      "[::a9fe:a9fe]",
      "168.63.129.16",
      "100.100.100.200",
    ])
      expect(refusal(`http://${host}/`, everything)).not.toBeNull();
    expect(resolvedRefusal("metadata.google.internal", ["169.254.169.254"], everything)).not.toBeNull();
    expect(refusal("http://10.0.0.1", everything)).toBeNull();
  });

  it.each([
    "*",
    "*.example.org",
    "http://wiki",
    "wiki:8080",
    "10.0.0.0/33",
    "wiki/8",
    "10.0.0/8",
    "127.1",
    "a b",
    "::ffff:10.0.0.0/104",
    "::1/",
  ])("is not guessed from “%s”", (text) => {
    expect(() => readAllowed(text)).toThrow(RangeError);
  });
});
