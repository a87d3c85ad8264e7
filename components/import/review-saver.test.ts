import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Standing, setAsideFor } from "@/lib/import/review/standing";
import type { DecisionsNow } from "@/lib/import/types";
import type { Act } from "./acts";
import type { Answer } from "./ask";
import { createReviewSaver, type SaveState } from "./review-saver";

const done: Answer<null> = { kind: "done", value: null };
const away: Answer<null> = { kind: "unreachable", message: "The newsroom can’t be reached." };

const UNKNOWN: Answer<DecisionsNow> = { kind: "refused", message: "There is no such import." };
const look = async () => UNKNOWN;

const READ: Standing = { decision: "keep", reason: null, field: null, shape: null, checked: false };

const decision = (block: number): Act => ({
  parts: [{ blocks: [block], from: READ, to: setAsideFor(READ, "ad") }],
  fields: [],
});
const typed = (from: string, to: string): Act => ({
  parts: [],
  fields: [{ name: "headline", from: { text: from, checked: true }, to: { text: to, checked: true } }],
});

function newsroom(answers: (act: Act) => Answer<null> = () => done) {
  const sent: Act[] = [];
  const states: SaveState["kind"][] = [];
  const refused: string[] = [];
  const saver = createReviewSaver({
    send: async (act) => {
      sent.push({ ...act });
      await Promise.resolve();
      return answers(act);
    },
    look,
    onState: ({ kind }) => states.push(kind),
    onRefused: (_, message) => refused.push(message),
    pause: 1,
    patience: 1,
  });
  return { saver, sent, states, refused };
}

describe("the saver of a review", () => {
  it("sends acts in the order they were done", async () => {
    const { saver, sent, states } = newsroom();
    for (const block of [3, 1, 2]) saver.push(decision(block));
    expect(await saver.flush()).toBe(true);
    expect(sent).toEqual([3, 1, 2].map(decision));
    expect(states.at(-1)).toBe("saved");
  });

  it("makes one act of typing in a field, from what stood there to what stands there", async () => {
    const { saver, sent } = newsroom();
    for (const [from, to] of [
      ["", "C"],
      ["C", "Co"],
      ["Co", "Council"],
    ] as const)
      saver.push(typed(from, to));
    await saver.flush();
    expect(sent).toEqual([typed("", "Council")]);
  });

  it("never sends two acts of one field out of step with what the server has", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ to: fc.string(), wait: fc.boolean() }), { maxLength: 20 }),
        async (keys) => {
          let stored = "";
          const { saver, refused } = newsroom(({ fields: [field] }) => {
            if (!field) return done;
            if (field.from.text !== stored)
              return { kind: "refused", message: `saw ${field.from.text}, is ${stored}` };
            stored = field.to.text;
            return done;
          });
          let screen = "";
          for (const { to, wait } of keys) {
            saver.push(typed(screen, to));
            screen = to;
            if (wait) await Promise.resolve();
          }
          await saver.flush();
          expect({ stored, refused }).toEqual({ stored: screen, refused: [] });
        },
      ),
    );
  });

  it("keeps what it couldn't send, in order, and sends it when the server is back", async () => {
    let reachable = false;
    const { saver, sent, states } = newsroom(() => (reachable ? done : away));
    saver.push(decision(1));
    saver.push(decision(2));
    expect(await saver.flush()).toBe(false);
    expect(states.at(-1)).toBe("waiting");
    reachable = true;
    await expect.poll(() => states.at(-1)).toBe("saved");
    expect(sent.slice(-2)).toEqual([decision(1), decision(2)]);
  });

  it("gives back what the server refuses, and goes on with the rest", async () => {
    const { saver, sent, refused } = newsroom(({ parts: [part] }) =>
      part?.blocks[0] === 1 ? { kind: "refused", message: "Too late." } : done,
    );
    saver.push(decision(1));
    saver.push(decision(2));
    expect(await saver.flush()).toBe(false);
    expect(refused).toEqual(["Too late."]);
    expect(sent).toHaveLength(2);
  });

  it("keeps a refused act until it is known what stands there instead", async () => {
    const looked: Answer<DecisionsNow>[] = [away, UNKNOWN];
    const refused: string[] = [];
    const states: SaveState["kind"][] = [];
    const saver = createReviewSaver({
      send: async () => ({ kind: "refused", message: "Too late." }),
      look: async () => looked.shift() ?? UNKNOWN,
      onState: ({ kind }) => states.push(kind),
      onRefused: (_, message) => refused.push(message),
      pause: 1,
      patience: 1,
    });
    saver.push(typed("", "Ferry"));
    expect(await saver.flush()).toBe(false);
    expect({ refused, state: states.at(-1) }).toEqual({ refused: [], state: "waiting" });
    await expect.poll(() => refused).toEqual(["Too late."]);
    expect(states.at(-1)).toBe("saved");
  });

  it("takes back what was written on refused words with them, and sends the rest", async () => {
    const taken: (readonly Act[])[] = [];
    const sent: Act[] = [];
    const saver = createReviewSaver({
      async send(act) {
        sent.push(act);
        // Somebody goes on typing while the first words are under way.
        if (sent.length === 1) for (const next of [typed("Ferry", "Ferry b"), decision(2)]) saver.push(next);
        await Promise.resolve();
        return act.fields.length > 0 ? { kind: "refused", message: "Too late." } : done;
      },
      look,
      onState: () => {},
      onRefused: (acts) => taken.push(acts),
      pause: 1,
      patience: 1,
    });
    saver.push(typed("", "Ferry"));
    expect(await saver.flush()).toBe(false);
    expect(taken).toEqual([[typed("", "Ferry"), typed("Ferry", "Ferry b")]]);
    expect(sent).toEqual([typed("", "Ferry"), decision(2)]);
  });
});
