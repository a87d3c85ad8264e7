import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Obstacle } from "@/lib/db/obstacle";
import { holderOf, lock, tryLock } from "./lock.mjs";
import { say, step } from "./progress.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));

/** What the pages are built from. */
const INPUTS = [
  "app",
  "components",
  "lib",
  "public",
  "next.config.ts",
  "proxy.ts",
  "tsconfig.json",
  "package-lock.json",
  "prisma/schema.prisma",
];
const UNBUILT = /(?:^|\/)(?:generated|node_modules)$|\.test\.tsx?$|\.md$/u;

/** The mark of a build that was finished. */
const WHOLE = "galley-build";

/**
 * Build the pages if their sources changed, and return the build's folder, for `GALLEY_DIST`.
 *
 * Every state of the sources has a folder of its own below `home`: a build never disturbs a server that is running
 * from an older one, and a build that was broken off is never served.
 */
export async function build(home = ".next"): Promise<string> {
  const state = hashOfSources();
  const dist = join(home, state);
  const isWhole = () => existsSync(join(root, dist, WHOLE));
  mkdirSync(join(root, home), { recursive: true });
  tryLock(join(root, home, `${state}.${process.pid}.lock`)); // in use, from before it is built until this process ends
  if (!isWhole()) {
    const building = await lock(join(root, home, `${state}.building.lock`), (holder) =>
      say(`· Waiting for process ${holder.pid}, which builds the same pages …`),
    );
    try {
      if (!isWhole()) await buildAnew(dist);
    } finally {
      building.release();
    }
  }
  sweep(home, state);
  return dist;
}

async function buildAnew(dist: string): Promise<void> {
  rmSync(join(root, dist), { recursive: true, force: true });
  await step({ doing: "Cutting fonts and style sheets", done: "Cut fonts and style sheets" }, async () => {
    const { buildAssets } = await import("./build-assets");
    await buildAssets();
  });
  await step({ doing: "Building the pages", done: "Built the pages" }, () => runNext(dist));
  writeFileSync(join(root, dist, WHOLE), "");
}

function hashOfSources(): string {
  const sum = createHash("sha256");
  const add = (path: string) => {
    if (UNBUILT.test(path) || !existsSync(join(root, path))) return;
    if (statSync(join(root, path)).isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`);
    } else {
      sum.update(`${path}\n`).update(readFileSync(join(root, path)));
    }
  };
  for (const input of INPUTS) add(input);
  return sum.digest("hex").slice(0, 12);
}

// Types are checked by `npm test`; a newcomer's first start needn't wait for it.
async function runNext(dist: string): Promise<void> {
  const tsconfig = `${dist}.tsconfig.json`;
  mkdirSync(join(root, dist), { recursive: true });
  writeFileSync(join(root, tsconfig), JSON.stringify(tsconfigFor(dist), null, 2));
  const child = spawn(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build"], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: "production",
      GALLEY_DIST: dist,
      GALLEY_TSCONFIG: tsconfig,
      NEXT_TELEMETRY_DISABLED: "1",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  const stop = () => child.kill();
  process.once("exit", stop);
  const code = await new Promise((resolve) => child.on("close", resolve));
  process.off("exit", stop);
  if (code !== 0) throw new Obstacle(`${output.trim()}\n\nThe pages could not be built.`);
}

// The framework writes the names of its own folders into the project's tsconfig.json, unless it finds them in another.
function tsconfigFor(dist: string) {
  return {
    extends: relative(join(dist, ".."), "tsconfig.json"),
    compilerOptions: { allowJs: true, plugins: [{ name: "next" }] },
    include: [`${relative(join(dist, ".."), dist)}/types/**/*.ts`],
  };
}

/** Remove builds that nobody runs from, and what they left beside them. */
function sweep(home: string, current: string): void {
  const names = readdirSync(join(root, home));
  const inUse = new Set([current]);
  for (const name of names) {
    const state = /^([0-9a-f]{12})\.\d+\.lock$/u.exec(name)?.[1];
    if (!state) continue;
    if (holderOf(join(root, home, name))) inUse.add(state);
    else rmSync(join(root, home, name), { force: true });
  }
  for (const name of names) {
    const state = /^[0-9a-f]{12}/u.exec(name)?.[0];
    if (state && !inUse.has(state)) rmSync(join(root, home, name), { recursive: true, force: true });
  }
}
