import type { PersonHere } from "@/lib/live/types";

/** How many colours there are in styles/people.css. */
const COLORS = 8;

/** A colour for each person who is here, by the person's id: the same one in all their tabs, another for each as far as it goes. */
export function colorsOf(people: readonly Pick<PersonHere, "userId">[]): ReadonlyMap<string, number> {
  const colors = new Map<string, number>();
  const taken = new Set<number>();
  for (const userId of [...new Set(people.map((person) => person.userId))].sort()) {
    let color = Number.parseInt(userId.slice(-4), 16) % COLORS;
    for (let tries = 0; taken.has(color) && tries < COLORS; tries++) color = (color + 1) % COLORS;
    taken.add(color);
    colors.set(userId, color);
  }
  return colors;
}
