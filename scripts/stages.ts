import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "@/lib/db/embedded/cluster";
import { Obstacle } from "@/lib/db/obstacle";
import { findBrowser } from "./browser";
import { build } from "./build";
import { duration, say } from "./progress.mjs";
import { untilTold } from "./until-told";

const root = fileURLToPath(new URL("../", import.meta.url));

/** What a stage's tests came to. */
export interface Counts {
  passed: number;
  failed: number;
}

interface Stage {
  title: string;
  run(): Promise<Counts | undefined>;
}

/** Everything that finds mistakes without running the product, and the tests below the browser. */
export const CHECKS: readonly Stage[] = [
  {
    title: "Format, lint and boundaries (Biome)",
    run: () => tool("@biomejs/biome/bin/biome", ["check", "."]),
  },
  { title: "Types (tsc)", run: checkTypes },
  { title: "Forgotten promises and cases (oxlint)", run: () => tool("oxlint/bin/oxlint", ["--type-aware"]) },
  { title: "Dead code (knip)", run: () => tool("knip/bin/knip.js", []) },
  { title: "Unit and database tests (Vitest)", run: runVitest },
];

/** The browser tests, on a production build with a database and a port of their own. */
export function browserTests(args: readonly string[]): readonly Stage[] {
  return [{ title: "Browser tests (Playwright)", run: () => runPlaywright(args) }];
}

/**
 * Run stages one after the other, stop at the first that fails, and end with a line that sums the tests:
 * "214 passed, 0 failed". Ends the process.
 */
export async function runStages(stages: readonly Stage[]): Promise<never> {
  void untilTold().then(() => process.exit(130)); // children go with us: they are in our group
  const total: Counts = { passed: 0, failed: 0 };
  let counted = false;
  let status = 0;
  for (const { title, run } of stages) {
    say(`\n── ${title}`);
    const start = performance.now();
    try {
      const counts = await run();
      counted ||= counts !== undefined;
      total.passed += counts?.passed ?? 0;
      total.failed += counts?.failed ?? 0;
      if (counts && counts.failed > 0) throw new Obstacle(`${title}: ${counts.failed} failed.`);
      say(`✓ ${title} ${duration(performance.now() - start)}`);
    } catch (error) {
      say(`\n✗ ${error instanceof Obstacle ? error.message : error instanceof Error ? error.stack : error}`);
      status = 1;
      break;
    }
  }
  if (counted) process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  process.exit(status);
}

// The framework writes the types of routes; with a tsconfig.json of its own it leaves the project's alone.
async function checkTypes(): Promise<undefined> {
  const tsconfig = ".next/typegen.tsconfig.json";
  mkdirSync(join(root, ".next"), { recursive: true });
  writeFileSync(
    join(root, tsconfig),
    JSON.stringify({
      extends: "../tsconfig.json",
      compilerOptions: { allowJs: true },
      include: ["types/**/*.ts"],
    }),
  );
  await tool("next/dist/bin/next", ["typegen"], { GALLEY_TSCONFIG: tsconfig });
  return tool("typescript/bin/tsc", ["--noEmit", "-p", "."]);
}

async function runVitest(): Promise<Counts> {
  return withReport(
    async (report) => {
      const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
      return spawnTool("vitest/vitest.mjs", ["run", ...reporters]);
    },
    (report: VitestReport) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
  );
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
}

async function runPlaywright(args: readonly string[]): Promise<Counts> {
  const browser = await findBrowser();
  await build();
  const data = mkdtempSync(join(tmpdir(), "galley-e2e-"));
  try {
    return await withReport(
      async (report) => {
        const environment = {
          PLAYWRIGHT_CHROMIUM: browser,
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
          GALLEY_E2E_PORT: String(await freePort()),
          GALLEY_E2E_DATA: data,
        };
        return spawnTool("playwright/cli.js", ["test", "--reporter=list,json", ...args], environment);
      },
      ({ stats }: PlaywrightReport) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
    );
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
}

/** Run a test runner that writes its counts into a file, and read them. */
async function withReport<Report>(
  run: (path: string) => Promise<number>,
  count: (report: Report) => Counts,
): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), "galley-report-"));
  const path = join(folder, "report.json");
  try {
    const status = await run(path);
    const counts = count(JSON.parse(readFileSync(path, "utf8")) as Report);
    // A runner may fail though no test does: an error outside of tests, no tests at all.
    if (status !== 0 && counts.failed === 0)
      throw new Obstacle(`The test runner ended with ${status}, see above.`);
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function tool(
  path: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<undefined> {
  const status = await spawnTool(path, args, environment);
  if (status !== 0) throw new Obstacle(`${path.split("/").at(-1)} found something, see above.`);
}

function spawnTool(
  path: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<number> {
  const child = spawn(process.execPath, [join(root, "node_modules", path), ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: "inherit",
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}
