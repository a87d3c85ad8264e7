import { describe, expect, it } from "vitest";
import { EMPTY_FIELDS, type FieldChange } from "@/lib/article/fields";
import type { CommitSeen } from "@/lib/article/types";
import { editField, openFields, pendingChanges, receiveFields, resolveConflict } from "./fields";

const opened = openFields({ ...EMPTY_FIELDS, headline: "Council votes" });

const headline = (from: string, to: string): FieldChange => ({ name: "headline", from, to });

const commitOf = (...fields: FieldChange[]): CommitSeen => ({
  version: 2,
  clientId: "another",
  batchId: "one",
  actorName: "Ben",
  at: "2026-11-26T10:00:00.000Z",
  steps: [],
  fields,
});

describe("another's commit", () => {
  it("is followed by a field that was not touched here", () => {
    const state = receiveFields(opened, commitOf(headline("Council votes", "Council wakes")));
    expect(state).toMatchObject({ local: { headline: "Council wakes" }, conflicts: [] });
    expect(pendingChanges(state)).toEqual([]);
  });

  it("is a conflict for a field that was, with both values", () => {
    const touched = editField(opened, "headline", "Council sleeps");
    const state = receiveFields(touched, commitOf(headline("Council votes", "Council wakes")));
    expect(state.local.headline).toBe("Council sleeps");
    expect(state.conflicts).toMatchObject([{ name: "headline", theirs: "Council wakes" }]);
    expect(pendingChanges(state)).toEqual([]);
  });

  // A value that lost against another's is written into the log and out of it again, in one commit.
  const there = headline("Council votes", "Council sleeps");
  const andBack = headline("Council sleeps", "Council votes");

  it("that writes a lost value down for the history changes nothing here", () => {
    expect(receiveFields(opened, commitOf(there, andBack))).toEqual(opened);
  });

  it("that writes a lost value down is no conflict with what is being typed here", () => {
    const touched = editField(opened, "headline", "Council dreams");
    const state = receiveFields(touched, commitOf(there, andBack));
    expect(state).toEqual(touched);
    expect(pendingChanges(state)).toEqual([headline("Council votes", "Council dreams")]);
  });
});

describe("a conflict", () => {
  const torn = receiveFields(
    editField(opened, "headline", "Council sleeps"),
    commitOf(headline("Council votes", "Council wakes")),
  );

  it("that ends with theirs leaves ours to the history", () => {
    const state = resolveConflict(torn, "headline", "theirs");
    expect(state.local.headline).toBe("Council wakes");
    expect(pendingChanges(state)).toEqual([
      headline("Council wakes", "Council sleeps"),
      headline("Council sleeps", "Council wakes"),
    ]);
  });

  it("that ends with ours is saved over theirs", () => {
    const state = resolveConflict(torn, "headline", "mine");
    expect(pendingChanges(state)).toEqual([headline("Council wakes", "Council sleeps")]);
  });
});
