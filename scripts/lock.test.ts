import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, it } from "vitest";
import { holderOf, tryLock } from "./lock.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "galley-lock-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const lockModule = pathToFileURL(path.join(import.meta.dirname, "lock.mjs")).href;

/** Another process that tries to take the lock, says "mine" or "taken", and stays until it is killed. */
async function rival(file: string) {
  const script = `
    const { tryLock } = await import(${JSON.stringify(lockModule)});
    process.stdout.write(tryLock(${JSON.stringify(file)}, { who: "rival" }).release ? "mine" : "taken");
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [answer] = await once(child.stdout, "data");
  return { answer: String(answer), child };
}

async function kill({ child }: Awaited<ReturnType<typeof rival>>) {
  child.kill("SIGKILL");
  await once(child, "exit");
}

it("has one holder, who is named to everybody else", async () => {
  const file = path.join(folder, "one");
  const holder = await rival(file);
  expect(holder.answer).toBe("mine");
  expect(tryLock(file).holder).toMatchObject({ pid: holder.child.pid, note: { who: "rival" } });
  await kill(holder);
});

it("is free when its holder was killed", async () => {
  const file = path.join(folder, "killed");
  await kill(await rival(file));
  expect(holderOf(file)).toBeNull();
  const mine = tryLock(file);
  expect(mine.holder).toBeUndefined();
  mine.release?.();
  expect(holderOf(file)).toBeNull();
});

it("is free when another process has the number of its holder", () => {
  const file = path.join(folder, "reborn");
  tryLock(file).release?.();
  tryLock(file);
  const mine = JSON.parse(readFileSync(file, "utf8"));
  expect(holderOf(file)).not.toBeNull();
  writeFileSync(file, JSON.stringify({ ...mine, born: "in another life" }));
  expect(holderOf(file)).toBeNull();
});

it("goes to one of many who find it left behind", async () => {
  const file = path.join(folder, "many");
  await kill(await rival(file));
  const rivals = await Promise.all(Array.from({ length: 6 }, () => rival(file)));
  expect(rivals.filter(({ answer }) => answer === "mine")).toHaveLength(1);
  await Promise.all(rivals.map(kill));
}, 60_000);
