import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FieldStandings, ReviewFieldName } from "@/lib/import/review/review-fields";
import { REVIEW_FIELDS } from "@/lib/import/review/review-fields";
import { kept, type Standing, setAsideFor } from "@/lib/import/review/standing";
import { type Act, actOn, afterAct, type Decisions, isNothing, opposite } from "./acts";
import { type History, NO_HISTORY, redo, remember, undo } from "./history";

const READ: Standing = { decision: "keep", reason: null, field: null, shape: null, checked: false };
const BLOCKS = 6;

const START: Decisions = {
  standings: Array.from({ length: BLOCKS }, () => READ),
  fields: Object.fromEntries(
    REVIEW_FIELDS.map((name) => [name, { text: "", checked: false }]),
  ) as FieldStandings,
};

interface Screen {
  decisions: Decisions;
  history: History;
}

const perform = ({ decisions, history }: Screen, act: Act, visit: string | null = null): Screen =>
  isNothing(act)
    ? { decisions, history }
    : { decisions: afterAct(decisions, act), history: remember(history, act, visit) };

const taken = (screen: Screen, step: typeof undo): Screen => {
  const found = step(screen.history);
  return found ? { decisions: afterAct(screen.decisions, found.act), history: found.history } : screen;
};

const typed = ({ fields }: Decisions, name: ReviewFieldName, text: string): Act =>
  actOn({ standings: [], fields }, [], (now) => now, { [name]: { text, checked: true } });

type Deed = (screen: Screen) => Screen;

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc
    .record({
      blocks: fc.uniqueArray(fc.nat(BLOCKS - 1), { minLength: 1 }),
      to: fc.constantFrom(
        kept,
        (now: Standing) => setAsideFor(now, "ad"),
        (now: Standing): Standing => ({ ...now, shape: "quote", checked: true }),
        (now: Standing): Standing => ({ ...now, checked: true }),
      ),
    })
    .map(
      ({ blocks, to }): Deed =>
        (screen) =>
          perform(screen, actOn(screen.decisions, blocks, to)),
    ),
  fc
    .record({
      name: fc.constantFrom("headline" as const, "byline" as const),
      text: fc.constantFrom("", "a", "ab", "abc"),
      visit: fc.constantFrom("headline 1", "byline 1", null),
    })
    .map(
      ({ name, text, visit }): Deed =>
        (screen) =>
          perform(screen, typed(screen.decisions, name, text), visit),
    ),
  fc.constant<Deed>((screen) => taken(screen, undo)),
  fc.constant<Deed>((screen) => taken(screen, redo)),
);

const untilTheEnd = (screen: Screen, step: typeof undo): Screen => {
  let now = screen;
  while (step(now.history)) now = taken(now, step);
  return now;
};

describe("one undo for everything", () => {
  it("leads back to the beginning from anywhere, and forth again to where one was", () => {
    fc.assert(
      fc.property(fc.array(deeds, { maxLength: 30 }), (all) => {
        const end = all.reduce<Screen>((screen, deed) => deed(screen), {
          decisions: START,
          history: NO_HISTORY,
        });
        const foremost = untilTheEnd(end, redo);
        const back = untilTheEnd(end, undo);
        expect(back.decisions).toEqual(START);
        expect(untilTheEnd(back, redo).decisions).toEqual(foremost.decisions);
      }),
    );
  });

  it("takes back what was typed during one visit of a field as one act, and nothing else with it", () => {
    let screen: Screen = { decisions: START, history: NO_HISTORY };
    screen = perform(
      screen,
      actOn(screen.decisions, [2], (now) => setAsideFor(now, null)),
    );
    for (const text of ["C", "Co", "Council"])
      screen = perform(screen, typed(screen.decisions, "headline", text), "headline 0");
    screen = perform(screen, typed(screen.decisions, "headline", "Council votes"), "headline 1");
    screen = taken(screen, undo);
    expect(screen.decisions.fields.headline.text).toBe("Council");
    screen = taken(screen, undo);
    expect(screen.decisions.fields.headline).toEqual({ text: "", checked: false });
    expect(screen.decisions.standings[2]?.decision).toBe("set-aside");
  });

  it("forgets what was undone when something else is done", () => {
    let screen: Screen = { decisions: START, history: NO_HISTORY };
    screen = perform(
      screen,
      actOn(screen.decisions, [0], (now) => setAsideFor(now, "ad")),
    );
    screen = taken(screen, undo);
    screen = perform(
      screen,
      actOn(screen.decisions, [1], (now) => setAsideFor(now, "nav")),
    );
    expect(redo(screen.history)).toBeNull();
  });
});

it("makes one act of many parts, however differently they stood, and leaves out what changes nothing", () => {
  const mixed: Decisions = {
    ...START,
    standings: [READ, setAsideFor(READ, "ad"), setAsideFor(READ, "nav"), kept(READ)],
  };
  const act = actOn(mixed, [0, 1, 2, 3], kept);
  expect(act.parts.map(({ blocks }) => blocks)).toEqual([[0], [1], [2]]);
  expect(afterAct(afterAct(mixed, act), opposite(act))).toEqual(mixed);
});
