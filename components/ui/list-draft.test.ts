import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitNames, splitTopics } from "@/lib/format/lists";
import {
  chooseInList,
  editInList,
  followList,
  type ListDraft,
  moveInList,
  openList,
  removeFromList,
  settleList,
  typeInList,
  wholeList,
} from "./list-draft";

const type = (draft: ListDraft, text: string, split = splitNames) =>
  [...text].reduce((now, letter) => typeInList(now, now.typed + letter, split), draft);

describe("a list while it is written", () => {
  it("has what is being typed, before anybody ends it", () => {
    expect(wholeList(type(openList(["Ada Osei"]), "Ben Ru"), splitNames)).toEqual(["Ada Osei", "Ben Ru"]);
  });

  it("ends an entry at a comma, and at an “and” between two full names", () => {
    const draft = type(openList([]), "Ada Osei, Ben Ruiz and Cleo Marsh");
    expect(draft).toMatchObject({ entries: ["Ada Osei", "Ben Ruiz"], typed: "Cleo Marsh" });
    expect(type(openList([]), "Press and Journal staff").entries).toEqual([]);
  });

  it("takes a whole list that is pasted", () => {
    const draft = typeInList(openList([]), "ferry، ميناء；渡船\nharbour", splitTopics);
    expect(wholeList(draft, splitTopics)).toEqual(["ferry", "ميناء", "渡船", "harbour"]);
  });

  it("has none twice", () => {
    const draft = settleList(type(openList(["Ada Osei"]), "Ada Osei"), splitNames);
    expect(draft.entries).toEqual(["Ada Osei"]);
  });

  it("lets an entry be changed in its place", () => {
    const draft = editInList(openList(["Ada Osei", "Ben Ruiz", "Cleo Marsh"]), 1, splitNames);
    expect(draft).toEqual({ entries: ["Ada Osei", "Cleo Marsh"], typed: "Ben Ruiz", at: 1 });
    const changed = settleList(typeInList(draft, "Ben Rao", splitNames), splitNames);
    expect(changed.entries).toEqual(["Ada Osei", "Ben Rao", "Cleo Marsh"]);
  });

  it("moves an entry and stays whole at its ends", () => {
    const three = openList(["A", "B", "C"]);
    expect(moveInList(three, 2, -1, splitNames).entries).toEqual(["A", "C", "B"]);
    expect(moveInList(three, 0, -1, splitNames)).toEqual(three);
    expect(moveInList(three, 2, 1, splitNames)).toEqual(three);
  });

  it("follows a list that was changed elsewhere", () => {
    const draft = type(openList(["A"]), "B");
    expect(followList(draft, ["A", "B"], splitNames)).toBe(draft);
    expect(followList(draft, ["Z"], splitNames)).toEqual(openList(["Z"]));
  });

  it("loses nothing that was typed, whatever else is done", () => {
    const act = fc.oneof(
      fc.constantFrom("settle", "up", "down", "edit"),
      fc.constantFrom("Ada Osei", "Ben, ", "Cleo and Dan", "é", " ", "؛"),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), fc.nat(5), (acts, index) => {
        let draft = openList(["First Person"]);
        for (const one of acts) {
          const before = new Set(wholeList(draft, splitTopics));
          if (one === "settle") draft = settleList(draft, splitTopics);
          else if (one === "up") draft = moveInList(draft, index, -1, splitTopics);
          else if (one === "down") draft = moveInList(draft, index, 1, splitTopics);
          else if (one === "edit") draft = editInList(draft, index, splitTopics);
          else {
            const typed = draft.typed + one;
            draft = typeInList(draft, typed, splitTopics);
            const all = wholeList(draft, splitTopics);
            for (const part of splitTopics(typed)) expect(all).toContain(part);
            continue;
          }
          expect(new Set(wholeList(draft, splitTopics))).toEqual(before);
        }
      }),
    );
  });

  it("takes an entry out only when it is told to", () => {
    expect(removeFromList(openList(["A", "B"]), 0)).toEqual({ entries: ["B"], typed: "", at: 1 });
    expect(chooseInList(type(openList(["A"]), "Be"), "Ben Ruiz").entries).toEqual(["A", "Ben Ruiz"]);
  });
});
