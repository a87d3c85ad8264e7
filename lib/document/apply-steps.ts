import type { Node } from "@tiptap/pm/model";
import { Step } from "@tiptap/pm/transform";
import { Invalid } from "@/lib/errors";
import { parseDocument, toJson } from "./parse";
import { schema } from "./schema";
import type { StepJson } from "./types";

/**
 * Apply steps in order. The result is a whole, checked document, whatever the steps carried.
 *
 * @throws Invalid naming the first step that can't be applied; nothing is changed then.
 */
export function applySteps(document: Node, steps: readonly StepJson[]): Node {
  let current = document;
  for (const [index, json] of steps.entries()) {
    current = applyStep(current, json, index);
  }
  // Read again from JSON: a step's slice could carry what fromJSON and the size limits would refuse.
  return steps.length === 0 ? document : parseDocument(toJson(current));
}

function applyStep(document: Node, json: StepJson, index: number): Node {
  let because: string | null;
  try {
    const result = Step.fromJSON(schema, json).apply(document);
    if (result.doc) return result.doc;
    because = result.failed;
  } catch (thrown) {
    because = thrown instanceof Error ? thrown.message : String(thrown);
  }
  throw Invalid.because(
    "body",
    `Edit ${index + 1} of this batch does not fit the text any more (${because}).`,
  );
}
