import type { Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import type { StepJson } from "./types";

/** The steps that put one document's content in the place of another's. None when they are the same. */
export function replaceAll(document: Node, by: Node): StepJson[] {
  const start = document.content.findDiffStart(by.content);
  if (start === null) return [];
  return new Transform(document)
    .replaceWith(0, document.content.size, by.content)
    .steps.map((step) => step.toJSON() as StepJson);
}
