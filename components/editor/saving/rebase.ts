import type { Node, Schema } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import { Step } from "@tiptap/pm/transform";
import { collab, receiveTransaction, sendableSteps } from "prosemirror-collab";
import type { CommitSeen } from "@/lib/article/types";
import type { StepJson } from "@/lib/document/types";

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
 * Move unsaved steps over commits of others, as the editor itself does while it is open.
 *
 * Both start from `base`. What comes back fits the document after the commits; a step whose place is gone is
 * dropped, which is why callers keep the text of what was written until it is acknowledged.
 */
export function rebase(
  base: Node,
  steps: readonly StepJson[],
  commits: readonly CommitSeen[],
): { document: Node; steps: StepJson[] } {
  const { schema } = base.type;
  let state = EditorState.create({ doc: base, plugins: [collab({ clientID: "mine" })] });
  const mine = state.tr;
  for (const step of readSteps(schema, steps)) mine.step(step);
  state = state.apply(mine);
  const theirs = commits.flatMap((commit) => readSteps(schema, commit.steps));
  state = state.apply(
    receiveTransaction(
      state,
      theirs,
      theirs.map(() => "theirs"),
    ),
  );
  const rebased = sendableSteps(state)?.steps ?? [];
  return { document: applied(base, theirs), steps: rebased.map((step) => step.toJSON() as StepJson) };
}
