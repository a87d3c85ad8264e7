import type { Role } from "@/lib/access/actor";
import { inTransaction } from "@/lib/db/transaction";
import { Conflict, Invalid } from "@/lib/errors";
import { record } from "@/lib/event/record";
import { hashPassword } from "./password";
import { passwordIssue } from "./password-rules";
import { holdPeople } from "./row";
import { SET_UP } from "./set-up-newsroom";

const PEOPLE: readonly { email: string; name: string; role: Role }[] = [
  { email: "admin@galley.example", name: "Ada Osei", role: "administrator" },
  { email: "editor@galley.example", name: "Edwin Lindqvist", role: "editor" },
  { email: "writer@galley.example", name: "Wanda Ferreira", role: "writer" },
];

/** What stands against this password for any of the first people, as an instruction; nothing if it will do. */
export function firstPasswordIssue(password: string): string | undefined {
  return PEOPLE.map(({ email }) => passwordIssue(password, email)).find((issue) => issue !== undefined);
}

/**
 * Fill an empty newsroom with an administrator, an editor and a writer who share one password, to be changed.
 *
 * Acts as the set-up: only the start script calls it, before anybody can come in.
 *
 * @returns the addresses to sign in with.
 * @throws Conflict if there is anybody already. @throws Invalid if the password won't do.
 */
export async function createFirstPeople(input: {
  password: string;
}): Promise<{ email: string; role: Role }[]> {
  const issue = firstPasswordIssue(input.password);
  if (issue) throw Invalid.because("password", issue);
  // A salt each: equal hashes would tell that the passwords are equal.
  const people = await Promise.all(
    PEOPLE.map(async (person) => ({ ...person, passwordHash: await hashPassword(input.password) })),
  );
  return inTransaction(async (tx) => {
    await holdPeople(tx, SET_UP);
    if ((await tx.user.count()) > 0) throw new Conflict("There are people here already.");
    for (const person of people) {
      const { id, name, role } = await tx.user.create({ data: person });
      await record(tx, SET_UP, { type: "user.created", subjectId: id, name, role });
    }
    return PEOPLE.map(({ email, role }) => ({ email, role }));
  });
}
