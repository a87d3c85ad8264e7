import { describe, expect, it } from "vitest";
import { at, refusal, taken, text, WANTED, web } from "@/lib/testing/fetches";
import { readAllowed } from "./allowed";
import { resolveHere } from "./lookup";
import { safeFetch } from "./safe-fetch";

describe("a name", () => {
  it("that changes between two questions is connected to where it was judged, or not at all", async () => {
    const server = await web((request, response) => {
      if (request.url === "/") response.writeHead(302, { location: "/next" }).end();
      else response.end("secret");
    });
    const answers = [["127.0.0.1"], ["127.0.0.2"]];
    expect(await refusal(at(server), {}, { resolve: async () => answers.shift() ?? [] })).toMatch(
      /private network/u,
    );
    expect(answers).toHaveLength(0);
    expect(server.connections()).toBe(1);
  });

  it("is asked for once a hop", async () => {
    const server = await web((_, response) => response.end("there"));
    let questions = 0;
    const resolve = async () => {
      questions += 1;
      return questions === 1 ? ["127.0.0.1"] : ["127.0.0.2"];
    };
    await taken(at(server), {}, { resolve });
    expect(questions).toBe(1);
  });

  it.each([
    [["127.0.0.1"]],
    [["93.184.215.14", "127.0.0.1"]],
    [["::1", "93.184.215.14"]],
    [["::ffff:127.0.0.1"]],
    [["0.0.0.0"]],
    [["64:ff9b::7f00:1"]],
  ])("that leads inward is refused: %j", async (ips) => {
    const server = await web((_, response) => response.end("secret"));
    expect(await refusal(at(server), {}, { resolve: async () => ips, allowed: readAllowed("") })).toMatch(
      /private network/u,
    );
    expect(server.connections()).toBe(0);
  });

  it("that nobody has gets a sentence", async () => {
    expect(await refusal("http://nobody.test/")).toMatch(/no site at “nobody.test”/u);
    expect(await refusal("http://empty.test/", {}, { resolve: async () => [] })).toMatch(/no site/u);
  });

  it("is resolved by this machine in everyday use, and judged", async () => {
    const server = await web((_, response) => response.end("there"));
    const address = at(server, "/", "localhost");
    const closed = await safeFetch(address, WANTED);
    expect(closed).toMatchObject({ ok: false, because: expect.stringMatching(/private network/u) });
    const opened = await taken(address, {}, { resolve: resolveHere, allowed: readAllowed("localhost") });
    expect(text(opened.bytes)).toBe("there");
    expect(await refusal("http://no-such-name.invalid/", {}, { resolve: resolveHere })).toMatch(
      /no-such-name/u,
    );
  });

  it("with several addresses is reached at the one that answers", async () => {
    const server = await web((_, response) => response.end("there"));
    const way = { resolve: async () => ["127.0.0.3", "127.0.0.1"], allowed: readAllowed("127.0.0.0/8") };
    expect(text((await taken(at(server), {}, way)).bytes)).toBe("there");
  });
});
