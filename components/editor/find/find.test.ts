// @vitest-environment jsdom
import { Editor } from "@tiptap/core";
import { UndoRedo } from "@tiptap/extensions";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { editField, openFields } from "@/components/editor/saving/fields";
import { schemaExtensions } from "@/components/editor/schema-extensions";
import { type ArticleFields, EMPTY_FIELDS } from "@/lib/article/fields";
import { toText } from "@/lib/document/measure";
import type { NodeJson } from "@/lib/document/types";
import { FindHighlights, highlight, highlighted } from "./highlights";
import { JointUndo } from "./joint-undo";
import { matchesIn, type Query } from "./matches";
import { allPlaces } from "./places";
import { replacePlaces } from "./replace";

const query = (text: string, how: Partial<Query> = {}): Query => ({
  text,
  matchCase: false,
  wholeWord: false,
  ...how,
});

const found = (text: string, asked: Query) =>
  matchesIn(text, asked).map(({ from, to }) => text.slice(from, to));

describe("what is found", () => {
  it.each<[string, string, Query, string[]]>([
    ["in whatever case", "Ferry, ferries, FERRY", query("ferr"), ["Ferr", "ferr", "FERR"]],
    ["in this case alone", "Ferry, ferry", query("ferry", { matchCase: true }), ["ferry"]],
    ["whole words", "ferry Ferryman ferry's", query("ferry", { wholeWord: true }), ["ferry", "ferry"]],
    ["whole words with accents", "été étéx", query("été", { wholeWord: true }), ["été"]],
    ["curly quotes for straight ones", "It’s “his”", query(`it's "his"`), ["It’s “his”"]],
    ["any space", "a\u00a0b a\nb", query("a b"), ["a\u00a0b", "a\nb"]],
    ["signs that mean something elsewhere", "1.5 (x) [a] $5", query("(x) [a] $"), ["(x) [a] $"]],
    ["nothing for nothing", "a b", query(" "), []],
  ])("%s", (_what, text, asked, expected) => {
    expect(found(text, asked)).toEqual(expected);
  });

  it("is itself, wherever it stands", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), fc.string(), (asked, before, after) => {
        fc.pre(asked.trim() !== "" && asked.isWellFormed());
        const text = `${before} ${asked} ${after}`;
        expect(matchesIn(text, query(asked, { matchCase: true })).length).toBeGreaterThan(0);
      }),
    );
  });
});

const text = (words: string) => ({ type: "text", text: words });
const paragraph = (words: string) => ({ type: "paragraph", content: [text(words)] });

/** An open article: a story in an editor, and its fields. */
function desk(words: Partial<ArticleFields>, ...content: object[]) {
  const editor = new Editor({
    element: document.createElement("div"),
    extensions: [...schemaExtensions, UndoRedo, JointUndo, FindHighlights],
    content: { type: "doc", content },
    injectCSS: false,
    editorProps: { handleScrollToSelection: () => true },
  });
  // The view looks at its document a moment after it was changed.
  onTestFinished(() => editor.destroy());
  let state = openFields({ ...EMPTY_FIELDS, ...words });
  const fields = {
    now: () => state.local,
    edit: <Name extends keyof ArticleFields>(name: Name, value: ArticleFields[Name]) => {
      state = editField(state, name, value);
    },
  };
  const look = (asked: Query) => {
    highlight(editor, asked, null);
    return allPlaces(state.local, highlighted(editor), asked);
  };
  return {
    editor,
    fields,
    look,
    replaceAll: (asked: string, by: string) => replacePlaces(editor, fields, look(query(asked)), by),
    seen: () => [
      state.local.headline,
      state.local.topics.join(),
      toText(editor.getJSON() as NodeJson).replaceAll("\n", " | "),
    ],
  };
}

const ferry = () =>
  desk(
    { headline: "Ferry back", topics: ["ferry", "sea"], slug: "ferry-back" },
    paragraph("The ferry is a ferry."),
    {
      type: "figure",
      content: [{ type: "caption", content: [text("A ferry")] }, { type: "credit" }],
    },
  );

const BEFORE = ["Ferry back", "ferry,sea", "The ferry is a ferry. | A ferry | "];
const AFTER = ["boat back", "boat,sea", "The boat is a boat. | A boat | "];

describe("finding and replacing", () => {
  it("goes through fields, story and captions in the order of reading", () => {
    const { look } = ferry();
    expect(look(query("ferry")).map(({ field }) => field ?? "story")).toEqual([
      "headline",
      "story",
      "story",
      "story",
      "topics",
    ]);
  });

  it("replaces everything, and one undo and one redo take story and fields along", () => {
    const { editor, replaceAll, seen } = ferry();
    editor.commands.insertContentAt(1, "Typed. ");
    editor.commands.undo();
    replaceAll("ferry", "boat");
    expect(seen()).toEqual(AFTER);
    editor.commands.undo();
    expect(seen()).toEqual(BEFORE);
    editor.commands.redo();
    expect(seen()).toEqual(AFTER);
    editor.commands.undo();
    expect(seen()).toEqual(BEFORE);
  });

  it("keeps the order of undo with typing before, between and after", () => {
    const { editor, replaceAll, seen } = ferry();
    editor.commands.insertContentAt(1, "One. ");
    replaceAll("ferry", "boat");
    editor.commands.insertContentAt(1, "Two. ");
    replaceAll("sea", "tide");
    expect(seen()).toEqual(["boat back", "boat,tide", "Two. One. The boat is a boat. | A boat | "]);
    const steps = [];
    while (editor.can().undo()) {
      editor.commands.undo();
      steps.push(seen().join(" / "));
    }
    expect(steps).toEqual([
      "boat back / boat,sea / Two. One. The boat is a boat. | A boat | ",
      "boat back / boat,sea / One. The boat is a boat. | A boat | ",
      "Ferry back / ferry,sea / One. The ferry is a ferry. | A ferry | ",
      BEFORE.join(" / "),
    ]);
    const again = [];
    while (editor.can().redo()) {
      editor.commands.redo();
      again.push(seen().join(" / "));
    }
    expect(again.reverse()).toEqual([
      "boat back / boat,tide / Two. One. The boat is a boat. | A boat | ",
      ...steps.slice(0, 3),
    ]);
  });

  it("forgets what was undone when somebody writes on", () => {
    const { editor, replaceAll, seen } = ferry();
    replaceAll("sea", "tide");
    editor.commands.undo();
    editor.commands.insertContentAt(1, "On. ");
    expect(editor.can().redo()).toBe(false);
    expect(seen()[1]).toBe("ferry,sea");
  });

  it("leaves a field as it is that was changed since", () => {
    const { editor, fields, replaceAll, seen } = ferry();
    replaceAll("ferry", "boat");
    fields.edit("headline", "A colleague’s headline");
    editor.commands.undo();
    expect(seen()).toEqual(["A colleague’s headline", "ferry,sea", BEFORE[2]]);
  });

  it("keeps what a replaced word looked like", () => {
    const { editor, replaceAll } = desk(
      {},
      {
        type: "paragraph",
        content: [text("An "), { ...text("old ferry"), marks: [{ type: "bold" }] }, text(" sails.")],
      },
    );
    replaceAll("ferry", "boat");
    expect(editor.getHTML()).toBe("<p>An <strong>old boat</strong> sails.</p>");
  });
});
