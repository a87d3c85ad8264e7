"use client";

import { createContext, useContext } from "react";
import type { PersonHere } from "@/lib/live/types";
import { colorsOf } from "./colors";

/** Who else has the article open. */
export const PeopleOf = createContext<readonly PersonHere[]>([]);

/** Chips with the names of those who are in a field at this moment. */
export function PeopleAt({ name }: { name: string }) {
  const people = useContext(PeopleOf);
  const colors = colorsOf(people);
  const here = people.filter(({ place }) => place?.kind === "field" && place.name === name);
  if (here.length === 0) return null;
  return (
    <span className="editor-people-at">
      {here.map((person) => (
        <span className={`editor-person-chip person-${colors.get(person.userId) ?? 0}`} key={person.clientId}>
          {person.name}
        </span>
      ))}
    </span>
  );
}
