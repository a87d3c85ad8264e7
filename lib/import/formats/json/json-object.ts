/** An object of a JSON file whose names are written in several ways: "versioncreated", "versionCreated", "version_created". */
export interface JsonObject {
  /** By the name in small letters without underscores. */
  get(name: string): unknown;
  entries(): [string, unknown][];
  /** As JSON again. */
  written(): string;
}

/** What JSON says, or `undefined` where it is broken. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The object in a value, or null for anything else. */
export function objectIn(value: unknown): JsonObject | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const entries = Object.entries(value);
  const byName = new Map(entries.map(([name, each]) => [plainName(name), each]));
  return { get: (name) => byName.get(name), entries: () => entries, written: () => written(value) };
}

/** What is nested deeper than a program can write is nothing that anybody wrote: that is left out. */
function written(value: object): string {
  try {
    return JSON.stringify(value);
  } catch {
    return JSON.stringify(asDeepAs(value, DEEPEST));
  }
}

const DEEPEST = 200;

function asDeepAs(value: unknown, levels: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (levels === 0) return null;
  if (Array.isArray(value)) return value.map((each) => asDeepAs(each, levels - 1));
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, asDeepAs(each, levels - 1)]));
}

const plainName = (name: string) => name.toLowerCase().replaceAll("_", "");

/** Deeper than any envelope. */
const DEEPEST_WRAPPING = 8;

/**
 * The objects that are wanted: the value itself, those of a list, and those in what a service wraps around either.
 *
 * @param wrappings names under which a wrapping holds what it wraps
 */
export function objectsBelow(
  value: unknown,
  isWanted: (object: JsonObject) => boolean,
  wrappings: readonly string[],
): JsonObject[] {
  const found: JsonObject[] = [];
  visit(value, 0);
  return found;

  function visit(each: unknown, depth: number): void {
    if (depth > DEEPEST_WRAPPING) return;
    if (Array.isArray(each)) for (const inner of each) visit(inner, depth + 1);
    const object = objectIn(each);
    if (!object) return;
    if (isWanted(object)) found.push(object);
    else for (const name of wrappings) visit(object.get(name), depth + 1);
  }
}

/** Text or a number as text; "" for anything else. */
export function textIn(object: JsonObject | null, ...names: string[]): string {
  for (const name of names) {
    const value = object?.get(name);
    if (typeof value === "string" && value.trim() !== "") return value.trim();
    if (typeof value === "number") return String(value);
  }
  return "";
}

/** The objects of a list, or of an object by its names: ninjs 1 has the latter where ninjs 2 has the former. */
export function objectsIn(object: JsonObject | null, ...names: string[]): JsonObject[] {
  return names.flatMap((name) => {
    const value = object?.get(name);
    const all = Array.isArray(value)
      ? value
      : (objectIn(value)
          ?.entries()
          .map(([, each]) => each) ?? []);
    return all.map(objectIn).filter((each) => each !== null);
  });
}

/** The names of the objects of a list, and texts that stand in it as they are. */
export function namesIn(object: JsonObject | null, ...names: string[]): string[] {
  return names
    .flatMap((name) => {
      const value = object?.get(name);
      if (typeof value === "string") return [value];
      if (!Array.isArray(value)) return [];
      return value.map((each) =>
        typeof each === "string" ? each : textIn(objectIn(each), "name", "literal", "code"),
      );
    })
    .filter((each) => each !== "");
}
