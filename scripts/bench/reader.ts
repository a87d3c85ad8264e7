// Hot pages a second, beside a bare Node server that sends the very same bytes, head and body, to every request.
// Both are asked in turn, in slices of a second: a busy machine slows both alike, and the ratio stays.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { pathToFileURL } from "node:url";
import autocannon from "autocannon";

const CONNECTIONS = 32;
const SLICES = 5;

/** One line of the bench's table. */
export interface Measured {
  name: string;
  /** Requests a second, the median of all slices. */
  galley: number;
  bare: number;
  /** Of neighbouring slices, the median: what is left when the machine has other things to do. */
  ratio: number;
}

/**
 * Measure a running newsroom: its newest story, and the newest `most` stories of its sitemap in turn.
 *
 * @throws Error when it has no story, or an answer is not a page.
 */
export async function measureReader(origin: string, most = 2_000): Promise<Measured[]> {
  const paths = (await storyPaths(origin)).slice(0, most);
  const [newest] = paths;
  if (newest === undefined) throw new Error(`Nothing is published at ${origin}.`);
  return [
    await beside("hot story", origin, [newest]),
    await beside(`${paths.length} stories in turn`, origin, paths),
  ];
}

/** Beside a bare server that sends the same bytes as these addresses do, one after the other, without looking. */
async function beside(name: string, origin: string, paths: readonly string[]): Promise<Measured> {
  const bytes: Bytes[] = [];
  for (const path of paths) bytes.push(await bytesOf(origin + path));
  const bare = await startBare(bytes);
  try {
    return await compare(name, origin, bare.origin, paths);
  } finally {
    bare.process.kill();
  }
}

/** Stories of the newest months first. */
async function storyPaths(origin: string): Promise<string[]> {
  const files = (await pathsIn(`${origin}/sitemap.xml`)).filter((file) => /\d{4}-\d{2}/.test(file));
  const stories = await Promise.all(
    files
      .toSorted()
      .reverse()
      .map((file) => pathsIn(origin + file)),
  );
  return stories.flat();
}

async function pathsIn(sitemap: string): Promise<string[]> {
  const text = await (await fetch(sitemap)).text();
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address ?? "").pathname);
}

/** A page as it travels: its head without what every server adds itself, and its packed body. */
interface Bytes {
  headers: string[];
  body: Buffer;
}

async function bytesOf(url: string): Promise<Bytes> {
  const [response] = (await once(get(url, { headers: { "Accept-Encoding": "gzip" } }), "response")) as [
    IncomingMessage,
  ];
  const body = Buffer.concat(await response.toArray());
  if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode}`);
  const own = /^(?:date|connection|keep-alive)$/i;
  const pairs = Array.from({ length: response.rawHeaders.length / 2 }, (_, index) =>
    response.rawHeaders.slice(index * 2, index * 2 + 2),
  );
  return { headers: pairs.filter(([name = ""]) => !own.test(name)).flat(), body };
}

const BARE = `
  const chunks = [];
  process.stdin.on("data", (chunk) => chunks.push(chunk)).on("end", () => {
    const answers = JSON.parse(Buffer.concat(chunks)).map(({ headers, body }) => ({
      headers,
      bytes: Buffer.from(body, "base64"),
    }));
    let next = 0;
    const server = require("node:http").createServer((request, response) => {
      const { headers, bytes } = answers[next];
      next = (next + 1) % answers.length;
      response.writeHead(200, headers);
      response.end(bytes);
    });
    server.listen(0, "localhost", () => process.stdout.write(String(server.address().port)));
  });
`;

async function startBare(answers: readonly Bytes[]): Promise<{ origin: string; process: ChildProcess }> {
  const child = spawn(process.execPath, ["--input-type=commonjs", "--eval", BARE], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const packed = answers.map(({ headers, body }) => ({ headers, body: body.toString("base64") }));
  child.stdin.end(JSON.stringify(packed));
  const [port] = await once(child.stdout, "data");
  return { origin: `http://localhost:${port}`, process: child };
}

async function compare(
  name: string,
  galley: string,
  bare: string,
  paths: readonly string[],
): Promise<Measured> {
  const slices: { galley: number; bare: number }[] = [];
  for (let slice = 0; slice <= SLICES; slice++) {
    const measured = { galley: await askFor(galley, paths), bare: await askFor(bare, paths) };
    if (slice > 0) slices.push(measured); // the first one warms both up
  }
  return {
    name,
    galley: median(slices.map((slice) => slice.galley)),
    bare: median(slices.map((slice) => slice.bare)),
    ratio: median(slices.map((slice) => slice.galley / slice.bare)),
  };
}

async function askFor(origin: string, paths: readonly string[]): Promise<number> {
  const result = await autocannon({
    url: origin,
    connections: CONNECTIONS,
    duration: 1,
    headers: { "accept-encoding": "gzip" },
    requests: paths.map((path) => ({ method: "GET", path })),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${origin} gave ${result.non2xx} other answers`);
  return result.requests.average;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const { name, galley, bare, ratio } of await measureReader(
    process.argv[2] ?? "http://localhost:3000",
  )) {
    console.warn(`${name}: ${galley}/s, bare ${bare}/s, ${Math.round(ratio * 100)} %`);
  }
}
