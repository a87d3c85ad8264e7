import type http from "node:http";
import tls from "node:tls";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { selfSigned } from "@/lib/testing/certificate";
import { kept, refusal, taken, text, web } from "@/lib/testing/fetches";
import { type Running, secureServer } from "@/lib/testing/servers";

describe("a secure connection", () => {
  const press = selfSigned({ names: ["press.example"] });
  const expired = selfSigned({ names: ["press.example"], until: new Date("2021-01-01T00:00:00Z") });
  const stranger = selfSigned({ names: ["press.example"] });
  tls.setDefaultCACertificates([...tls.getCACertificates("bundled"), press.cert, expired.cert]);

  const page: http.RequestListener = (_, response) => response.end("Council votes");
  const secure = (certificate = press, answer = page) => kept(secureServer(certificate, answer));
  const at = ({ port }: Running, host = "press.example") => `https://${host}:${port}/`;

  it("is made when the certificate is good", async () => {
    expect(text((await taken(at(await secure()))).bytes)).toBe("Council votes");
    expect(text((await taken(at(await secure(), "press.example."))).bytes)).toBe("Council votes");
  });

  it("isn't made with a certificate that is a stranger's, another's or over", async () => {
    expect(await refusal(at(await secure(stranger)))).toMatch(/can't be trusted/u);
    expect(await refusal(at(await secure(), "other.example"))).toMatch(/can't be trusted/u);
    expect(await refusal(at(await secure(expired)))).toMatch(/can't be trusted/u);
  });

  it("isn't made without trust either when the environment turns checking off", async () => {
    const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    const warning = vi.spyOn(process, "emitWarning").mockImplementation(() => {}); // Node warns, rightly
    onTestFinished(() => {
      if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
      else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before;
      warning.mockRestore();
    });
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
    expect(await refusal(at(await secure(stranger)))).toMatch(/can't be trusted/u);
  });

  it("isn't made to what speaks no TLS", async () => {
    const server = await web(page);
    expect(await refusal(at(server))).toMatch(/can't be trusted/u);
  });

  it("is never left for one that isn't secure, but may be come to", async () => {
    const plain = await web(page);
    const down = await secure(press, (_, response) =>
      response.writeHead(301, { location: `http://press.example:${plain.port}/` }).end(),
    );
    expect(await refusal(at(down))).toMatch(/secure connection/u);
    expect(plain.connections()).toBe(0);
    const target = await secure();
    const up = await web((_, response) => response.writeHead(301, { location: at(target) }).end());
    expect((await taken(`http://press.example:${up.port}/`)).finalUrl).toBe(at(target));
  });
});
