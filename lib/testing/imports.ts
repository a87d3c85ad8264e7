import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Source files that match, as paths from the root with forward slashes; tests and generated code left out. */
export function sources(...patterns: readonly string[]): string[] {
  return globSync([...patterns], { cwd: ROOT })
    .map((file) => file.replaceAll(path.sep, "/"))
    .filter((file) => !/\.test\.tsx?$|\/generated\//.test(file))
    .sort();
}

export const read = (file: string): string => readFileSync(path.join(ROOT, file), "utf8");

const IMPORT =
  /^(?:import|export)\s+(?<type>type\s)?(?:[^"';]*?\sfrom\s+)?"(?<from>[^"]+)"|import\("(?<later>[^"]+)"\)/gm;

/** What a file imports: our own files as paths from the root, packages by their names. Types count, too. */
export function importsOf(file: string): string[] {
  return [...read(file).matchAll(IMPORT)]
    .map(({ groups }) => groups?.from ?? groups?.later ?? "")
    .filter((name) => name !== "")
    .map((name) => resolve(file, name));
}

function resolve(file: string, name: string): string {
  if (!name.startsWith("@/") && !name.startsWith(".")) return name;
  const base = name.startsWith("@/") ? name.slice(2) : path.posix.join(path.posix.dirname(file), name);
  const found = [base, `${base}.ts`, `${base}.tsx`].find(
    (candidate) => path.posix.extname(candidate) !== "" && existsSync(path.join(ROOT, candidate)),
  );
  return found ?? base;
}

/** The chain of imports by which a file reaches what `isForbidden` names; nothing if it doesn't. */
export function wayTo(file: string, isForbidden: (name: string) => boolean): string[] | undefined {
  const seen = new Set<string>([file]);
  const chains: string[][] = [[file]];
  for (let chain = chains.shift(); chain; chain = chains.shift()) {
    for (const next of importsOf(chain.at(-1) ?? file)) {
      if (isForbidden(next)) return [...chain, next];
      if (seen.has(next) || !/\.tsx?$/.test(next) || !existsSync(path.join(ROOT, next))) continue;
      seen.add(next);
      chains.push([...chain, next]);
    }
  }
  return undefined;
}
