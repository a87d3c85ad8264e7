import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";

const progressModule = pathToFileURL(path.join(import.meta.dirname, "progress.mjs")).href;

it("goes on when nobody reads what it says any more", async () => {
  const script = `
    const { say } = await import(${JSON.stringify(progressModule)});
    process.stdin.once("data", () => {
      for (let line = 0; line < 5; line++) say("Stopping.");
      process.stdout.write("Stopping.");
      setTimeout(() => process.exit(0), 50); // an error of a stream comes later than the writing
    });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script]);
  child.stdout.destroy();
  child.stderr.destroy();
  child.stdin.write("now");
  const [code] = await once(child, "exit");
  expect(code).toBe(0);
});
