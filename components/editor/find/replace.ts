import type { Editor } from "@tiptap/core";
import { type ArticleFields, sameValue } from "@/lib/article/fields";
import { changeJointly } from "./joint-undo";
import { type FieldPlace, type Place, replacedIn, type WordField } from "./places";

/** The fields of the open article, as they are at the moment. */
export interface EditedFields {
  now: () => ArticleFields;
  edit: <Name extends WordField>(name: Name, value: ArticleFields[Name]) => void;
}

interface FieldEdit {
  name: WordField;
  before: ArticleFields[WordField];
  after: ArticleFields[WordField];
}

/** Replace what was found, in fields and story, as one step that one undo takes back. */
export function replacePlaces(
  editor: Editor,
  fields: EditedFields,
  places: readonly Place[],
  replacement: string,
): void {
  if (places.length === 0) return;
  const edits = fieldEdits(fields.now(), places, replacement);
  changeJointly(editor, {
    story(tr) {
      const spans = places
        .filter(({ field }) => field === null)
        .toSorted((one, other) => other.from - one.from);
      for (const { from, to } of spans) {
        if (replacement === "") tr.delete(from, to);
        else tr.insertText(replacement, from, to);
      }
      return spans.length > 0;
    },
    redo() {
      for (const { name, before, after } of edits) put(fields, name, before, after);
    },
    undo() {
      for (const { name, before, after } of edits) put(fields, name, after, before);
    },
  });
}

function fieldEdits(fields: ArticleFields, places: readonly Place[], replacement: string): FieldEdit[] {
  const inFields = places.filter((place): place is FieldPlace => place.field !== null);
  return [...new Set(inFields.map(({ field }) => field))].map((name) => {
    const own = inFields.filter(({ field }) => field === name);
    return { name, before: fields[name], after: replacedIn(fields[name], own, replacement) };
  });
}

/** A field that somebody has changed since keeps what it has. */
function put(
  fields: EditedFields,
  name: WordField,
  from: ArticleFields[WordField],
  to: ArticleFields[WordField],
): void {
  if (sameValue(fields.now()[name], from)) fields.edit(name, to);
}
