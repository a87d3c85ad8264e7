import "@/lib/testing/database";
import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { Forbidden } from "@/lib/errors";
import { hire } from "@/lib/testing/staff";
import { changeRole } from "@/lib/user/change-role";
import { inWords } from "./in-words";
import { listActivity } from "./list-activity";
import { record } from "./record";

it("tells administrators what happened, in words, latest first", async () => {
  const [ada, ben] = [await hire("administrator"), await hire("writer")];
  await changeRole(ada, { userId: ben.userId, role: "editor" });
  const { happenings } = await listActivity(ada, {});
  expect(happenings.map(inWords)).toEqual([
    { who: ada.name, what: `changed the role of ${ben.name} from writer to editor` },
  ]);
});

it("goes through everything page by page, each event once, whatever happens meanwhile", async () => {
  const ada = await hire("administrator");
  const happen = () =>
    inTransaction((tx) => record(tx, ada, { type: "session.started", subjectId: ada.userId }));
  for (let index = 0; index < 120; index++) await happen();
  const seen: string[] = [];
  for (let before: string | undefined, more = true; more; ) {
    const page = await listActivity(ada, before === undefined ? {} : { before });
    seen.push(...page.happenings.map(({ id }) => id));
    more = page.next !== null;
    before = page.next ?? undefined;
    if (seen.length === 50) await happen();
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBe((await db.event.count()) - 1);
});

it("is refused to writers and editors", async () => {
  for (const role of ["writer", "editor"] as const) {
    await expect(listActivity(await hire(role), {})).rejects.toThrow(Forbidden);
  }
});

it("keeps what happened: the database refuses to change it", async () => {
  await expect(db.event.updateMany({ data: { type: "nothing.happened" } })).rejects.toThrow();
  await expect(db.event.deleteMany()).rejects.toThrow();
  expect(await db.event.count({ where: { type: "nothing.happened" } })).toBe(0);
});

it("doesn't stumble over an event of a later release", () => {
  const strange = {
    id: "1",
    at: new Date(),
    type: "moon.landed",
    actor: null,
    subjectId: null,
    subject: null,
    details: {},
  };
  expect(inWords(strange)).toEqual({ who: "The newsroom", what: "did something called “moon.landed”" });
});

it.each([
  ["article.revision-named", { name: "" }, "kept a version of “Ferries”"],
  ["article.revision-named", { name: "Before the cut" }, "kept a version of “Ferries” as “Before the cut”"],
  ["import.field-written", { field: "headline" }, "wrote a field of an import: headline"],
  ["import.field-written", { field: "sourceDate" }, "wrote a field of an import: source date"],
])("says of %s %o: %s", (type, details, what) => {
  const happening = {
    id: "1",
    at: new Date(),
    type,
    actor: "Ada",
    subjectId: "1",
    subject: "Ferries",
    details,
  };
  expect(inWords(happening)).toEqual({ who: "Ada", what });
});
