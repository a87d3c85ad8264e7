import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { finishPage } from "@/lib/reader/finished-page";
import { writePage } from "@/lib/reader/write-page";

// Both configurations in front of a server that answers as Galley does, where the programs are there.

/** What the server behind is asked, and what it says. */
const behind = { asked: 0, unchanged: 0, cookies: [] as (string | undefined)[], words: "The old words" };
let origin: Server;
let port = 0;

beforeAll(async () => {
  origin = createServer((request, response) => {
    const url = request.url ?? "/";
    if (url === "/api/health") return void response.end("ok");
    if (url === "/api/events") {
      response.writeHead(200, {
        "content-type": "text/event-stream",
        "cache-control": "no-cache, no-transform",
      });
      return void response.write("data: first\n\n");
    }
    behind.asked++;
    behind.cookies.push(request.headers.cookie);
    if (url.startsWith("/desk")) {
      response.writeHead(200, { "cache-control": "private, no-store" });
      return void response.end(`Hello, ${request.headers.cookie}.`);
    }
    const gone = behind.words === "";
    const page = finishPage({
      status: gone ? 410 : 200,
      type: "text/html; charset=utf-8",
      body: gone ? "Gone." : `<!doctype html><p>${behind.words}</p>`.padEnd(2_000),
      tags: ["article:1", "lists"],
      lastModified: null,
      keep: true,
    });
    response.once("finish", () => {
      if (response.statusCode === 304) behind.unchanged++;
    });
    return void page.then((finished) => writePage(finished, request, response));
  });
  port = await listening(origin, 0);
});

afterAll(() => closed(origin));

beforeEach(() => Object.assign(behind, { asked: 0, unchanged: 0, cookies: [], words: "The old words" }));

const FRONTS = [
  { name: "Varnish", program: "varnishd", start: startVarnish, keepsMs: 1_000 },
  // It counts in whole seconds: what is kept for one may be two old.
  { name: "nginx", program: "nginx", start: startNginx, keepsMs: 2_000 },
] as const;

for (const { name, program, start, keepsMs } of FRONTS) {
  const isHere = isInstalled(program);
  describe.runIf(isHere)(isHere ? `${name} in front` : `${program} is not installed: not tried`, () => {
    /** A little more than the time for which a page is kept. */
    const longEnough = () => new Promise((over) => setTimeout(over, keepsMs + 200));
    let front: { url: string; stop: () => Promise<void> };

    beforeAll(async () => {
      front = await start();
    }, 30_000);

    afterAll(() => front.stop());

    it("keeps a page for all readers, whoever they are, and asks in short whether it holds", async () => {
      const path = "/politics/kept";
      const readers = Array.from({ length: 20 }, (_, number) =>
        read(front.url + path, { cookie: `session=${number}` }),
      );
      const words = (await Promise.all(readers)).map(({ text }) => text.includes("old"));
      expect(words).toEqual(readers.map(() => true));
      // Once, and once more where this machine took longer than a page is kept.
      expect(behind.asked).toBeLessThanOrEqual(2);
      expect(new Set(behind.cookies)).toEqual(new Set([undefined]));
      const { asked } = behind;
      await longEnough();
      await read(front.url + path);
      expect(behind).toMatchObject({ asked: asked + 1, unchanged: asked });
    });

    it("gives nobody a story's old words, nor one that was taken offline, after that time", async () => {
      const path = "/politics/corrected";
      await read(front.url + path);
      behind.words = "The right words";
      await longEnough();
      expect((await read(front.url + path)).text).toContain("right words");
      behind.words = "";
      await longEnough();
      expect((await read(front.url + path)).status).toBe(410);
    });

    it("lets the desk pass as it is, and streams its events", async () => {
      for (const cookie of ["session=ada", "session=ben"]) {
        expect((await read(`${front.url}/desk`, { cookie })).text).toBe(`Hello, ${cookie}.`);
      }
      const hangUp = new AbortController();
      const events = await fetch(`${front.url}/api/events`, { signal: hangUp.signal });
      const first = await events.body?.getReader().read();
      expect(new TextDecoder().decode(first?.value)).toBe("data: first\n\n");
      hangUp.abort();
    });

    it("tells readers nothing of surrogate keys", async () => {
      const { headers } = await read(`${front.url}/politics/keys`);
      expect(headers.get("surrogate-key")).toBeNull();
      expect(headers.get("cache-status")).toMatch(new RegExp(name, "i"));
    });

    if (name === "Varnish") {
      it("drops what carries a surrogate key, at once", async () => {
        const path = "/politics/banned";
        await read(front.url + path);
        behind.words = "The right words";
        const ban = await fetch(front.url, { method: "BAN", headers: { "Surrogate-Key": "article:1" } });
        expect(ban.status).toBe(200);
        expect((await read(front.url + path)).text).toContain("right words");
      });
    }

    it("gives what it has while there is nobody behind it", async () => {
      const path = "/politics/alone";
      await read(front.url + path);
      await closed(origin);
      await longEnough();
      expect(await read(front.url + path)).toMatchObject({
        status: 200,
        text: expect.stringContaining("old"),
      });
      await listening(origin, port);
      await expect
        .poll(async () => (await read(`${front.url}/politics/again`)).status, { timeout: 10_000 })
        .toBe(200);
    });
  });
}

async function read(url: string, headers: Record<string, string> = {}) {
  const response = await fetch(url, { headers: { "accept-encoding": "gzip", ...headers } });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

async function listening(server: Server, at: number): Promise<number> {
  await new Promise<void>((done) => server.listen(at, "127.0.0.1", done));
  return (server.address() as AddressInfo).port;
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}

/** A port that nobody has now. */
async function freePort(): Promise<number> {
  const server = createServer();
  const free = await listening(server, 0);
  await closed(server);
  return free;
}

function isInstalled(program: string): boolean {
  try {
    execFileSync("which", [program], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

async function startVarnish() {
  const folder = await mkdtemp(join(tmpdir(), "galley-varnish-"));
  const at = await freePort();
  const vcl = (await configuration("galley.vcl")).replace('.port = "3000"', `.port = "${port}"`);
  await writeFile(join(folder, "galley.vcl"), vcl);
  const where = ["-a", `127.0.0.1:${at}`, "-f", join(folder, "galley.vcl"), "-n", join(folder, "work")];
  return runs(at, folder, spawn("varnishd", ["-F", ...where, "-s", "malloc,16m", "-j", "none"]));
}

async function startNginx() {
  const folder = await mkdtemp(join(tmpdir(), "galley-nginx-"));
  const at = await freePort();
  const server = (await configuration("nginx.conf"))
    .replace("127.0.0.1:3000", `127.0.0.1:${port}`)
    .replace("listen 80", `listen 127.0.0.1:${at}`)
    .replace("/var/cache/nginx/galley", `${folder}/cache`);
  const whole = `daemon off; pid ${folder}/pid; error_log ${folder}/errors; worker_processes 1;
${process.getuid?.() === 0 ? "user root;" : ""}
events {}
http {
access_log off;
${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join("\n")}
${server}
}`;
  await writeFile(join(folder, "nginx.conf"), whole);
  return runs(at, folder, spawn("nginx", ["-c", join(folder, "nginx.conf"), "-e", join(folder, "errors")]));
}

const configuration = (name: string) => readFile(join(import.meta.dirname, name), "utf8");

async function runs(at: number, folder: string, child: ChildProcess) {
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (words) => said.push(String(words)));
  const url = `http://127.0.0.1:${at}`;
  await vi.waitFor(
    async () => {
      const answer = fetch(`${url}/api/health`).then(({ status }) => status);
      expect(await answer.catch(() => said.join(""))).toBe(200);
    },
    { timeout: 20_000 },
  );
  return {
    url,
    async stop() {
      const over = new Promise((exit) => child.once("exit", exit));
      child.kill("SIGTERM");
      await over;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
