import type { Node } from "@tiptap/pm/model";
import { AttrStep, Step, Transform } from "@tiptap/pm/transform";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Logged } from "@/lib/article/log";
import { parseDocument } from "@/lib/document/parse";
import { replaceAll } from "@/lib/document/replace-all";
import { schema } from "@/lib/document/schema";
import { figure, story } from "@/lib/testing/articles";
import { wayBack } from "./blame";
import { changesOf, keptBetween } from "./changes";
import { tellMoved } from "./moved";
import { stepsToRestore } from "./restore-block";
import { rowsOf } from "./rows";
import { follow } from "./trace";
import type { Part } from "./types";
import { unitsOf } from "./units";

// Random writing: what people, imports and restoring do to a document, as the log keeps it.

const WORDS = [
  "The",
  "ferry",
  "sails",
  "at",
  "five",
  "again",
  "and",
  "nobody",
  "asks",
  "why",
  "é",
  "汉字",
  "s",
];
const PEOPLE = ["Ada", "Ben", "Cem"];

interface Act {
  kind:
    | "type"
    | "cut"
    | "split"
    | "join"
    | "mark"
    | "describe"
    | "move"
    | "drop"
    | "restore"
    | "bring"
    | "edit";
  at: number;
  length: number;
  words: string[];
  person: number;
}

const anyAct: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom<Act["kind"]>(
    ...(["type", "type", "type", "cut", "cut", "split", "join", "mark", "describe"] as const),
    ...(["move", "drop", "restore", "bring", "edit"] as const),
  ),
  at: fc.nat(10_000),
  length: fc.nat(30),
  words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }),
  person: fc.nat(PEOPLE.length - 1),
});

const anyStart = fc
  .array(fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }), { minLength: 1, maxLength: 5 })
  .map((texts) => {
    const paragraphs = story(...texts.map((words) => words.join(" "))).content ?? [];
    const content = [...paragraphs, figure({ alt: "A ferry" }, "The ferry at five", "Ada")];
    return parseDocument({ type: "doc", content });
  });

/** The steps of one act; none where it does not fit what stands there. */
function perform(document: Node, past: readonly Node[], act: Act): Step[] {
  const change = new Transform(document);
  const texts = unitsOf(document).filter(({ node }) => node.isTextblock);
  const unit = texts[act.at % texts.length];
  if (!unit) return [];
  const at = unit.from + (act.at % (unit.to - unit.from + 1));
  const end = Math.min(unit.to, at + act.length);
  const block = document.child(act.at % document.childCount);
  const older = past[act.at % past.length] ?? document;
  const begins = document.children.slice(0, document.children.indexOf(block));
  const place = begins.reduce((size, { nodeSize }) => size + nodeSize, 0);
  try {
    switch (act.kind) {
      case "type":
        return change.insert(at, schema.text(act.words.join(" "))).steps;
      case "cut":
        return change.delete(at, Math.min(document.content.size, at + act.length)).steps;
      case "edit":
        return change.replaceWith(at, end, schema.text(act.words.join(" "))).steps;
      case "split":
        return change.split(at).steps;
      case "join":
        return change.join(unit.position).steps;
      case "mark":
        return end > at ? change.addMark(at, end, schema.mark("bold")).steps : [];
      case "describe": {
        const found = unitsOf(document).find(({ node }) => node.type.name === "figure");
        return found ? change.step(new AttrStep(found.position, "alt", act.words.join(" "))).steps : [];
      }
      case "move":
        return change.delete(place, place + block.nodeSize).insert(0, block).steps;
      case "drop":
        return document.childCount > 1 ? change.delete(place, place + block.nodeSize).steps : [];
      case "restore":
        return replaceAll(document, older).map((step) => Step.fromJSON(schema, step));
      case "bring":
        return (stepsToRestore(document, older, older.child(0).attrs.id) ?? []).map((step) =>
          Step.fromJSON(schema, step),
        );
    }
  } catch {
    return [];
  }
}

interface Written {
  start: Node;
  versions: Node[];
  log: Logged[];
}

function write(start: Node, acts: readonly Act[]): Written {
  const [versions, log]: [Node[], Logged[]] = [[start], []];
  for (const act of acts) {
    const document = versions.at(-1) ?? start;
    const steps = perform(document, versions, act);
    const after = steps.reduce<Node | null>((doc, step) => doc && step.apply(doc).doc, document);
    if (!after || !isWhole(after)) continue;
    const version = log.length + 1;
    const actorName = PEOPLE[act.person] ?? "";
    const at = new Date(version * 60_000);
    // As it comes back from the database.
    const kept = steps.map((step) => Step.fromJSON(schema, JSON.parse(JSON.stringify(step))));
    log.push({ version, actorId: actorName, actorName, at, steps: kept, fields: [] });
    versions.push(after);
  }
  return { start, versions, log };
}

function isWhole(document: Node): boolean {
  try {
    document.check();
    return document.childCount > 0;
  } catch {
    return false;
  }
}

const anyWriting = fc
  .tuple(anyStart, fc.array(anyAct, { maxLength: 25 }))
  .map(([start, acts]) => write(start, acts));

const textsOf = (document: Node) =>
  unitsOf(document)
    .map(({ text }) => text)
    .join("");
const join = (parts: readonly (Part | null)[], ...kinds: Part["kind"][]) =>
  parts.flatMap((part) => (part && kinds.includes(part.kind) ? part.text : "")).join("");
/** In any order: what was moved stands elsewhere. */
const letters = (text: string) => [...text].sort().join("");

const followed = ({ start, log }: Written) => follow(start, log, { by: ({ version }) => version });

describe("the log of an article", () => {
  it("leads to the document that was written, with or without knowing it", () => {
    fc.assert(
      fc.property(anyWriting, (written) => {
        const end = written.versions.at(-1) ?? written.start;
        expect(followed(written).end.eq(end)).toBe(true);
        const knowing = follow(written.start, written.log, { by: ({ version }) => version, end });
        expect(knowing.moves).toEqual(followed(written).moves);
      }),
    );
  });
});

describe("a comparison", () => {
  it("is the older text without what went and with what came: the newer one", () => {
    fc.assert(
      fc.property(anyWriting, (written) => {
        const trace = followed(written);
        const changes = changesOf(written.start, trace);
        for (const { before, after, length } of keptBetween(written.start, changes)) {
          const [one, other] = [written.start, trace.end];
          expect(other.textBetween(after, after + length, "|", "·")).toBe(
            one.textBetween(before, before + length, "|", "·"),
          );
        }
        const went = changes.reduce((sum, { fromA, toA }) => sum + toA - fromA, 0);
        const came = changes.reduce((sum, { fromB, toB }) => sum + toB - fromB, 0);
        expect(written.start.content.size - went + came).toBe(trace.end.content.size);
      }),
      { numRuns: 300 },
    );
  });

  it("has every letter of both in its rows, in the columns and in one", () => {
    fc.assert(
      fc.property(anyWriting, (written) => {
        const trace = followed(written);
        const rows = rowsOf(written.start, trace);
        const [before, after] = [rows.flatMap((row) => row.before), rows.flatMap((row) => row.after)];
        const inline = rows.flatMap((row) => row.inline);
        expect(join(after, "same", "added")).toBe(textsOf(trace.end));
        expect(letters(join(before, "same", "removed"))).toBe(letters(textsOf(written.start)));
        expect(join(inline, "same", "added")).toBe(textsOf(trace.end));
        expect(letters(join(inline, "removed"))).toBe(letters(join(before, "removed")));
      }),
      { numRuns: 300 },
    );
  });

  it("says of everything that went or came whose it was", () => {
    fc.assert(
      fc.property(anyWriting, (written) => {
        const rows = rowsOf(written.start, followed(written));
        const changed = rows.flatMap(({ inline }) => inline.filter(({ kind }) => kind !== "same"));
        for (const { by } of changed) expect(by).toBeGreaterThan(0);
      }),
    );
  });

  it("names somebody for every passage that changed, moved, was split or joined", () => {
    fc.assert(
      fc.property(anyWriting, (written) => {
        const rows = rowsOf(written.start, followed(written)).filter(({ kind }) => kind !== "same");
        for (const { inline, aspects, by } of rows) {
          const named = [by, ...inline.map((part) => part.by), ...aspects.map((aspect) => aspect.by)];
          expect(named.filter((one) => one !== null && one > 0)).not.toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("of a version with itself has nothing that changed", () => {
    fc.assert(
      fc.property(anyWriting, ({ versions }) => {
        const end = versions.at(-1);
        if (!end) return;
        const rows = rowsOf(end, { moves: [], end });
        expect(rows.every(({ kind }) => kind === "same")).toBe(true);
      }),
    );
  });
});

describe("who wrote it", () => {
  it("is known of every letter, once", () => {
    fc.assert(
      fc.property(anyWriting, (written) => {
        const { start, versions, log } = written;
        const end = versions.at(-1) ?? start;
        const size = end.content.size;
        const way = wayBack({ from: 0, to: size, origin: 0 });
        const found = log.toReversed().flatMap((commit) => {
          const [before, after] = [versions[commit.version - 1] ?? start, versions[commit.version] ?? start];
          const stood = way.rest().map((stretch) => ({ ...stretch }));
          const steps = follow(before, [commit], { by: () => 0 }).moves.toReversed();
          const { own, moved } = tellMoved(
            steps.flatMap(({ maps }) => way.over(maps)),
            { before, after, stood },
          );
          way.again(moved);
          return own;
        });
        const covered = [...found, ...way.rest()]
          .map(({ from, to, origin }) => ({ at: origin, to: origin + to - from }))
          .sort((one, other) => one.at - other.at);
        expect(covered.reduce((at, stretch) => (stretch.at === at ? stretch.to : Number.NaN), 0)).toBe(size);
        // What nobody wrote was there from the beginning, letter for letter.
        for (const { from, to, origin } of way.rest()) {
          expect(end.textBetween(origin, origin + to - from)).toBe(written.start.textBetween(from, to));
        }
      }),
      { numRuns: 300 },
    );
  });
});
