import { generateKeyPairSync, randomUUID, sign } from "node:crypto";

/** A key and a certificate that vouches for itself, both PEM: what a TLS server is started with. */
export interface Certificate {
  key: string;
  cert: string;
}

interface For {
  names: readonly string[];
  /** The end of its validity; it begins in 2020. */
  until?: Date;
}

/** Write a self-signed certificate (RFC 5280, ECDSA on P-256), so that no key lies among the sources. */
export function selfSigned({ names, until = new Date("2049-12-31T00:00:00Z") }: For): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const algorithm = sequence(ECDSA_WITH_SHA256);
  const issuer = sequence(set(sequence(COMMON_NAME, der(0x0c, Buffer.from(randomUUID())))));
  const facts = sequence(
    der(0xa0, integer(2)), // version 3
    integer(1),
    algorithm,
    issuer,
    sequence(utcTime(new Date("2020-01-01T00:00:00Z")), utcTime(until)),
    issuer,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(sequence(SUBJECT_ALT_NAME, der(0x04, sequence(...names.map(dnsName)))))),
  );
  const certificate = sequence(facts, algorithm, bits(sign("sha256", facts, privateKey)));
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString("base64")}\n-----END CERTIFICATE-----\n`,
  };
}

/** One value of DER: its tag, its length, itself. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const long = body.length < 0x100 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 0xff];
  const length = body.length < 0x80 ? [body.length] : long;
  return Buffer.concat([Buffer.of(tag, ...length), body]);
}

const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
const set = (...parts: readonly Uint8Array[]) => der(0x31, ...parts);
const bits = (bytes: Uint8Array) => der(0x03, Buffer.of(0), bytes);
const dnsName = (name: string) => der(0x82, Buffer.from(name, "ascii"));
const utcTime = (date: Date) =>
  der(
    0x17,
    Buffer.from(
      `${date
        .toISOString()
        .replace(/\.\d+|[-:T]/gu, "")
        .slice(2)}`,
      "ascii",
    ),
  );

const integer = (below128: number) => der(0x02, Buffer.of(below128));

const ECDSA_WITH_SHA256 = Buffer.from("06082a8648ce3d040302", "hex");
const COMMON_NAME = Buffer.from("0603550403", "hex");
const SUBJECT_ALT_NAME = Buffer.from("0603551d11", "hex");
