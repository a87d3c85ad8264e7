import type { Node } from "@tiptap/pm/model";
import { Step } from "@tiptap/pm/transform";
import { Invalid } from "@/lib/errors";
import { parseDocument, toJson } from "./parse";
import { schema } from "./schema";
import type { StepJson } from "./types";

/**
 * Apply steps in order. The result is a whole, checked document, whatever the steps carried; the steps come back
 * in their canonical form, without anything the sender put beside them.
 *
 * @throws Invalid naming the first step that can't be applied.
 */
export function applySteps(
  document: Node,
  steps: readonly StepJson[],
): { document: Node; steps: StepJson[] } {
  let current = document;
  const canonical: StepJson[] = [];
  for (const [index, json] of steps.entries()) {
    const { step, after } = applyStep(current, json, index);
    current = after;
    canonical.push(step.toJSON());
  }
  // Read again from JSON: a step's slice could carry what fromJSON and the size limits would refuse.
  return { document: steps.length === 0 ? document : parseDocument(toJson(current)), steps: canonical };
}

function applyStep(document: Node, json: StepJson, index: number): { step: Step; after: Node } {
  let because: string | null;
  try {
    const step = Step.fromJSON(schema, json);
    const result = step.apply(document);
    if (result.doc) return { step, after: result.doc };
    because = result.failed;
  } catch (thrown) {
    because = thrown instanceof Error ? thrown.message : String(thrown);
  }
  throw Invalid.because(
    "body",
    `Edit ${index + 1} of this batch does not fit the text any more (${because}).`,
  );
}
