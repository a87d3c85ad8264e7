import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, inject, it } from "vitest";
import { Obstacle } from "@/lib/db/obstacle";
import { requireReachable, requireVersion } from "./require-reachable";

const server = inject("postgres");

function serverWith(change: (url: URL) => void): string {
  const url = new URL(server);
  change(url);
  return url.href;
}

it("lets a PostgreSQL pass that answers", async () => {
  await expect(requireReachable(server)).resolves.toBeUndefined();
});

it.each([
  ["no address at all", "hello", "is not the address of a PostgreSQL"],
  ["another database's address", "mysql://news:secret@localhost/news", "is not the address of a PostgreSQL"],
  [
    "a port that is none",
    "postgresql://news:secret@localhost:99999/news",
    "is not the address of a PostgreSQL",
  ],
  ["a host that isn't there", "postgresql://news:secret@nowhere.invalid/news", /can't be (found|looked up)/],
  ["a port where nothing listens", serverWith((url) => (url.port = "1")), "nothing listens there"],
  ["a wrong password", serverWith((url) => (url.password = "wrong")), "refused the name or the password"],
  ["no password", serverWith((url) => (url.password = "")), "wants a password, and DATABASE_URL has none"],
  ["no such database", serverWith((url) => (url.pathname = "/nosuch")), "has no such database"],
  [
    "a server without TLS",
    serverWith((url) => (url.search = "?sslmode=verify-full")),
    /did not let Galley in: .*SSL/,
  ],
])("says in a sentence what is wrong with %s, and no password", async (_, url, sentence) => {
  const refused = requireReachable(url);
  await expect(refused).rejects.toThrow(Obstacle);
  await expect(refused).rejects.toThrow(sentence);
  await expect(refused).rejects.not.toThrow(/secret|wrong@/);
});

it("does not wait for ever for a server that says nothing", async () => {
  const silent = createServer(() => {}).listen(0, "127.0.0.1");
  await once(silent, "listening");
  const { port } = silent.address() as AddressInfo;
  await expect(requireReachable(`postgresql://news:secret@127.0.0.1:${port}/news`, 100)).rejects.toThrow(
    "does not answer in time",
  );
  silent.close();
});

it("wants PostgreSQL 15 or later", () => {
  expect(() => requireVersion("It", 140_023)).toThrow("It is version 14; Galley needs 15 or later.");
  expect(() => requireVersion("It", 150_000)).not.toThrow();
});
