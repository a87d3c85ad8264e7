"use client";

import type { Editor } from "@tiptap/core";
import { useEffect, useRef, useState } from "react";
import { jumpTo } from "@/components/editor/jump";
import type { PersonHere } from "@/lib/live/types";
import { caretsOf } from "./carets";
import { colorsOf } from "./colors";
import { placeWords } from "./place";

interface Props {
  editor: Editor;
  people: readonly PersonHere[];
  /** The person at this tab: a second tab of theirs is "you". */
  userId: string;
}

/** Who else has the article open and where they are; each leads to the place. */
export function People({ editor, people, userId }: Props) {
  const colors = colorsOf(people);
  return (
    <>
      <p className="ui-hidden" role="status">
        {useComings(people, userId)}
      </p>
      {people.length > 0 && (
        <ul aria-label="Also here" className="editor-people">
          {people.map((person) => {
            const words = placeWords(editor, person);
            const name = nameOf(person, userId);
            const sentence = words === "" ? `${name}, reading` : `${name}, in ${words}`;
            return (
              <li key={person.clientId}>
                <button
                  className={`editor-person person-${colors.get(person.userId) ?? 0}`}
                  disabled={words === ""}
                  onClick={() => goTo(editor, person)}
                  title={sentence}
                  type="button"
                >
                  <span aria-hidden="true" className="editor-person-initials">
                    {initials(person.name)}
                  </span>
                  <span className="editor-person-words">{sentence}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

const nameOf = (person: PersonHere, userId: string) =>
  person.userId === userId ? "You in another tab" : person.name;

const initials = (name: string) =>
  name
    .split(/\s+/u)
    .flatMap((word, index, words) => (index === 0 || index === words.length - 1 ? [[...word][0] ?? ""] : []))
    .join("")
    .toUpperCase();

function goTo(editor: Editor, { clientId, place }: PersonHere): void {
  if (place?.kind === "field") jumpTo(editor, place.name);
  const caret = caretsOf(editor.state).find((one) => one.clientId === clientId);
  if (caret) editor.chain().focus().setTextSelection(caret.head).scrollIntoView().run();
}

/** A sentence about who has come or gone last. */
function useComings(people: readonly PersonHere[], userId: string): string {
  const before = useRef(people);
  const [sentence, setSentence] = useState("");
  useEffect(() => {
    const came = people.find(
      (person) => !before.current.some(({ clientId }) => clientId === person.clientId),
    );
    const went = before.current.find(
      (person) => !people.some(({ clientId }) => clientId === person.clientId),
    );
    before.current = people;
    if (came) setSentence(`${nameOf(came, userId)} is here, too.`);
    else if (went) setSentence(`${nameOf(went, userId)} has left.`);
  }, [people, userId]);
  return sentence;
}
