import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { Obstacle } from "@/lib/db/obstacle";
import { say, step } from "./progress.mjs";

const COMMANDS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * The browser that tests run in: `PLAYWRIGHT_CHROMIUM`, else Playwright's own, else the system's. If there is none,
 * one is installed.
 *
 * @throws Obstacle if that fails, with what to do.
 */
export async function findBrowser(): Promise<string> {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new Obstacle(`PLAYWRIGHT_CHROMIUM names ${named}, which isn't there.`);
  }
  const found = look();
  if (found) return found;
  say("There is no Chromium on this machine: installing one.");
  return step({ doing: "Installing a browser", done: "Installed a browser" }, async () => {
    install();
    const installed = look();
    if (installed) return installed;
    throw new Obstacle(
      "The browser tests need Chromium. Install it (`npx playwright install chromium`, or your system's package), " +
        "or name one with PLAYWRIGHT_CHROMIUM=/path/to/chromium.",
    );
  });
}

function look(): string | undefined {
  return [chromium.executablePath(), ...COMMANDS.map(inPath), ...PLACES].find(
    (path) => path !== "" && existsSync(path),
  );
}

function inPath(command: string): string {
  try {
    const finder = process.platform === "win32" ? "where" : "which";
    return (
      execFileSync(finder, [command], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).split(
        "\n",
      )[0] ?? ""
    );
  } catch {
    return "";
  }
}

function install(): void {
  const quietly = { stdio: "ignore" } as const;
  const own = spawnSync(process.execPath, ["node_modules/playwright/cli.js", "install", "chromium"], quietly);
  if (own.status === 0 || process.getuid?.() !== 0) return;
  spawnSync("apt-get", ["update"], quietly);
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], quietly);
}
