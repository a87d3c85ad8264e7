"use client";

import type { Editor } from "@tiptap/core";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Saver } from "@/components/editor/saving/saver";
import type { PersonHere } from "@/lib/live/types";
import { type Caret, caretsOf, setCarets } from "./carets";
import { colorsOf } from "./colors";
import { placeOf } from "./place";
import { createRoom, type Room } from "./room";
import { openStream } from "./stream";
import { type Versions, withSteps } from "./versions";

/** What saves an open article, and the versions it has gone through. */
export interface Saving {
  saver: Saver;
  versions: Versions;
}

interface Opened {
  articleId: string;
  clientId: string;
}

/** The room of an open article: connected while the tab is looked at. */
export function useRoom(
  editor: Editor | null,
  saving: Saving | null,
  { articleId, clientId }: Opened,
): Room | null {
  const [room, setRoom] = useState<Room | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an editor opens one article, once
  useEffect(() => {
    if (!editor || !saving) return;
    const { saver, versions } = saving;
    const made = createRoom({
      saver,
      whereAmI: () => placeOf(editor, versions.head(), saver.unconfirmed()),
      tell: (place) => tellPlace(articleId, { clientId, place }),
    });
    const closeStream = openStream({
      address: () =>
        `/api/articles/${articleId}/events?clientId=${clientId}&since=${saver.snapshot().version}`,
      hear: made.hear,
      onState: made.setOpen,
    });
    const drawCarets = caretDrawer(editor, saving);
    const draw = () => drawCarets(made.people());
    const stops = [made.subscribe(draw), saver.subscribe(draw)];
    editor.on("selectionUpdate", made.moved);
    document.addEventListener("focusin", made.moved);
    document.addEventListener("focusout", made.moved);
    setRoom(made);
    return () => {
      for (const stop of stops) stop();
      editor.off("selectionUpdate", made.moved);
      document.removeEventListener("focusin", made.moved);
      document.removeEventListener("focusout", made.moved);
      closeStream();
      made.close();
      setRoom(null);
    };
  }, [editor, saving]);
  return room;
}

const NOBODY: readonly PersonHere[] = [];

/** Who else is here, drawn anew when it changes. */
export function usePeople(room: Room | null): readonly PersonHere[] {
  return useSyncExternalStore(
    room?.subscribe ?? (() => () => {}),
    room?.people ?? (() => NOBODY),
    () => NOBODY,
  );
}

async function tellPlace(articleId: string, told: object): Promise<void> {
  await fetch(`/api/articles/${articleId}/place`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(told),
  }).catch(() => {});
}

/**
 * Draws the carets of people as they come and go. A caret is set when its person has moved, and goes along with the
 * text by itself from then on; one in a version that this tab has not heard of yet waits for it.
 */
function caretDrawer(editor: Editor, { saver, versions }: Saving): (people: readonly PersonHere[]) => void {
  const seen = new Map<string, PersonHere>();

  function caretOf(person: PersonHere, old: Caret | undefined, color: number): Caret | undefined {
    const { clientId, name, place } = person;
    const isNews = seen.get(clientId) !== person;
    if (place?.kind !== "body") {
      seen.set(clientId, person);
      return undefined;
    }
    if (!isNews || place.version > versions.head()) return old;
    seen.set(clientId, person);
    const here = (position: number) =>
      withSteps(versions.forward(position, place.version), saver.unconfirmed());
    return {
      clientId,
      name,
      color,
      anchor: here(place.anchor),
      head: here(place.head),
      moves: (old?.moves ?? 0) + 1,
    };
  }

  return function draw(people) {
    if (editor.isDestroyed) return;
    const drawn = caretsOf(editor.state);
    const colors = colorsOf(people);
    const carets = people.flatMap((person) => {
      const old = drawn.find(({ clientId }) => clientId === person.clientId);
      return caretOf(person, old, colors.get(person.userId) ?? 0) ?? [];
    });
    const isSame = carets.length === drawn.length && carets.every((caret) => drawn.includes(caret));
    if (!isSame) editor.view.dispatch(setCarets(editor.state.tr, carets));
  };
}
