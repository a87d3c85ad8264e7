// A lock that survives a crash of its holder: the file names the process, and a process that is gone holds nothing.
// Plain JavaScript, because bootstrap.mjs needs it before Node 24 and node_modules are there.
import { execFileSync } from "node:child_process";
import { linkSync, mkdirSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** A holder that has just made its file may not have written it yet, in milliseconds. */
const BIRTH = 2_000;

/** Take the lock at `path`, or say who has it. `note` is for whoever finds it taken. */
export function tryLock(path, note = {}) {
  mkdirSync(dirname(path), { recursive: true });
  for (;;) {
    const mine = { pid: process.pid, born: birthOf(process.pid), note };
    try {
      writeFileSync(path, JSON.stringify(mine), { flag: "wx", mode: 0o644 });
      return held(path, mine);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const holder = holderOf(path);
    if (holder) return { holder };
    setAside(path);
  }
}

/** Take the lock, waiting for whoever has it; `onWait(holder)` is called once if there is a wait. */
export async function lock(path, onWait = () => {}) {
  let waiting = false;
  for (;;) {
    const attempt = tryLock(path);
    if (attempt.release) return attempt;
    if (!waiting) onWait(attempt.holder);
    waiting = true;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** The living holder of the lock at `path`, or null. */
export function holderOf(path) {
  let text;
  try {
    text = readFileSync(path, "utf8");
    if (text === "") return Date.now() - statSync(path).mtimeMs < BIRTH ? { pid: 0, note: {} } : null;
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
  try {
    const holder = JSON.parse(text);
    return isSameProcess(holder.pid, holder.born) ? holder : null;
  } catch {
    return null;
  }
}

function held(path, mine) {
  return {
    /** Tell whoever finds the lock taken more about it. */
    annotate(note) {
      const next = `${path}.${process.pid}`;
      writeFileSync(next, JSON.stringify({ ...mine, note }), { mode: 0o644 });
      renameSync(next, path);
    },
    release() {
      try {
        if (JSON.parse(readFileSync(path, "utf8")).pid === process.pid) unlinkSync(path);
      } catch {
        // Gone already: there is nothing left to release.
      }
    },
  };
}

// Two processes may find the same dead holder. The loser of the rename could carry away the winner's new lock,
// so what was carried away is looked at, and put back if it lives.
function setAside(path) {
  const aside = `${path}.stale-${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (error.code === "ENOENT") return;
    throw error;
  }
  if (holderOf(aside)) {
    try {
      linkSync(aside, path);
    } catch {
      // A third process was quicker; it holds the lock now.
    }
  }
  unlinkSync(aside);
}

function isSameProcess(pid, born) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return false;
  }
  const now = birthOf(pid);
  return now === null || born === null || now === born;
}

/** When a process was born, in the system's own words: numbers of processes are used again, births are not. */
function birthOf(pid) {
  try {
    if (process.platform === "linux") {
      const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      // A zombie has ended; in containers nobody may ever collect it.
      return fields[0] === "Z" ? "ended" : `${boot} ${fields[19]}`;
    }
    if (process.platform === "win32") return null;
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}
