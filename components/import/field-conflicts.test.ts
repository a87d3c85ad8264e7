import { describe, expect, it } from "vitest";
import { REVIEW_FIELDS, type ReviewFieldName } from "@/lib/import/review/review-fields";
import { type Standing, setAsideFor } from "@/lib/import/review/standing";
import type { DecisionsNow } from "@/lib/import/types";
import { type Act, afterAct, opposite } from "./acts";
import {
  afterRefusal,
  afterSending,
  chosen,
  conflictsOf,
  onTopOf,
  type Screen,
  waitsForChoice,
} from "./field-conflicts";

const READ: Standing = { decision: "keep", reason: null, field: null, shape: null, checked: false };
const ASIDE = setAsideFor(READ, "ad");
const BEN = { actorName: "Ben", at: "2026-03-02T11:40:00.000Z" };

const said = (text: string) => ({ text, checked: true });
const typed = (from: string, to: string, name: ReviewFieldName = "headline"): Act => ({
  parts: [],
  fields: [{ name, from: said(from), to: said(to) }],
});
const fields = (headline: string) => ({
  ...(Object.fromEntries(REVIEW_FIELDS.map((name) => [name, said("")])) as DecisionsNow["fields"]),
  headline: said(headline),
});
const screen = (headline: string): Screen => ({
  decisions: { standings: [READ, READ], fields: fields(headline) },
  conflicts: [],
});
const now = (headline: string, standings = [READ, READ]): DecisionsNow => ({
  standings,
  fields: fields(headline),
  lastWritings: { headline: BEN },
});
/** The screen after these acts, and what is there when the server refuses them. */
const behind = (acts: readonly Act[], server: DecisionsNow): Screen =>
  afterRefusal({ ...screen(""), decisions: acts.reduce(afterAct, screen("").decisions) }, acts, server);

describe("a field that somebody else has changed, too", () => {
  it("keeps what was typed in it, and knows theirs", () => {
    const after = behind([typed("", "Fer"), typed("Fer", "Ferry")], now("Boat"));
    expect(after.decisions.fields.headline).toEqual(said("Ferry"));
    expect(after.conflicts).toEqual([{ name: "headline", theirs: said("Boat"), ...BEN }]);
  });

  it("is in no conflict when both wrote the same, or when the refusal was about something else", () => {
    expect(behind([typed("", "Ferry")], now("Ferry")).conflicts).toEqual([]);
    const tooLong = behind([typed("", "Ferry")], now(""));
    expect(tooLong.conflicts).toEqual([]);
    expect(tooLong.decisions.fields.headline).toEqual(said(""));
  });

  it("waits for the choice whatever is typed in it, and nothing else waits", () => {
    const after = behind([typed("", "Ferry")], now("Boat"));
    expect(waitsForChoice(after, typed("Ferry", "Ferry b"))).toBe(true);
    expect(waitsForChoice(after, typed("", "Ada", "byline"))).toBe(false);
  });

  it("is written on top of theirs when mine stays, and undoing that brings theirs back", () => {
    const after = behind([typed("", "Ferry")], now("Boat"));
    for (const conflict of after.conflicts) {
      const act = chosen(after, conflict, "mine");
      expect(act).toEqual(typed("Boat", "Ferry"));
      expect(opposite(act)).toEqual(typed("Ferry", "Boat"));
      expect(afterSending(after, act).conflicts).toEqual([]);
    }
    expect(after.conflicts).toHaveLength(1);
  });

  it("has theirs when theirs is taken, and undoing that brings mine back", () => {
    const after = behind([typed("", "Ferry")], now("Boat"));
    for (const conflict of after.conflicts) {
      const act = chosen(after, conflict, "theirs");
      expect(afterSending(after, act)).toEqual(screen("Boat"));
      expect(opposite(act)).toEqual(typed("Boat", "Ferry"));
    }
    expect(after.conflicts).toHaveLength(1);
  });

  it("is settled by giving it the words of a part, on top of theirs", () => {
    const after = behind([typed("", "Ferry")], now("Boat"));
    const act: Act = {
      parts: [{ blocks: [0], from: READ, to: { ...READ, decision: "field", field: "headline" } }],
      fields: typed("Ferry", "Ship").fields,
    };
    expect(waitsForChoice(after, act)).toBe(false);
    expect(onTopOf(after, act).fields).toEqual(typed("Boat", "Ship").fields);
  });
});

describe("a part that somebody else has decided about", () => {
  const restored: Act = { parts: [{ blocks: [0, 1], from: ASIDE, to: READ }], fields: [] };

  it("is shown as they left it, without a reload", () => {
    const after = behind([restored], now("", [{ ...READ, checked: true }, ASIDE]));
    expect(after.decisions.standings).toEqual([{ ...READ, checked: true }, ASIDE]);
  });

  it("goes back to what it was where nobody can say what it is now", () => {
    const after = afterRefusal(screen(""), [restored], null);
    expect(after.decisions.standings).toEqual([ASIDE, ASIDE]);
  });

  it("takes the field along that came with it: its words are the part’s", () => {
    const act: Act = { parts: restored.parts, fields: typed("", "Ferry").fields };
    const after = behind([act], now("Boat", [READ, ASIDE]));
    expect(after.decisions.fields.headline).toEqual(said("Boat"));
    expect(conflictsOf([act], now("Boat"))).toEqual([]);
  });
});
