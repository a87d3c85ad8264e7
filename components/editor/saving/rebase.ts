import type { Node, Schema } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import { Step } from "@tiptap/pm/transform";
import { collab, receiveTransaction, sendableSteps } from "prosemirror-collab";
import type { CommitSeen } from "@/lib/article/types";
import type { StepJson } from "@/lib/document/types";
import { newTexts } from "./new-texts";

/** Read steps for a schema. The editor's own has the same nodes as the server's, but is another object. */
export const readSteps = (schema: Schema, steps: readonly StepJson[]): Step[] =>
  steps.map((json) => Step.fromJSON(schema, json));

/** The document after some commits. @throws RangeError when a step doesn't fit. */
export function applied(document: Node, steps: readonly Step[]): Node {
  return steps.reduce((current, step) => {
    const { doc, failed } = step.apply(current);
    if (!doc) throw new RangeError(failed ?? "step does not fit");
    return doc;
  }, document);
}

/**
 * Move the unsaved steps of a client over commits, as the editor itself does while it is open.
 *
 * Both start from `base`. Commits of the client itself confirm its own first steps: they did arrive. What comes back
 * fits the document after the commits. A step whose place is gone is dropped; `displaced` has the words that went
 * with it.
 */
export function rebase(
  base: Node,
  clientId: string,
  steps: readonly StepJson[],
  commits: readonly CommitSeen[],
): { document: Node; steps: StepJson[]; displaced: string[] } {
  const { schema } = base.type;
  let state = EditorState.create({ doc: base, plugins: [collab({ clientID: clientId })] });
  const mine = state.tr;
  for (const step of readSteps(schema, steps)) mine.step(step);
  state = state.apply(mine);
  let document = base;
  const displaced: string[] = [];
  for (const commit of commits) {
    const theirs = readSteps(schema, commit.steps);
    const [before, unchanged] = [state, document];
    document = applied(document, theirs);
    state = state.apply(
      receiveTransaction(
        state,
        theirs,
        theirs.map(() => commit.clientId),
      ),
    );
    // A paragraph that both wrote in reads anew, and nothing of it is lost: only a step that was dropped takes words along.
    const arrived = commit.clientId === clientId ? theirs.length : 0;
    if (unsent(state).length < unsent(before).length - arrived)
      displaced.push(...newTexts(before.doc, unchanged, state.doc));
  }
  return { document, steps: unsent(state).map((step) => step.toJSON() as StepJson), displaced };
}

const unsent = (state: EditorState): readonly Step[] => sendableSteps(state)?.steps ?? [];
