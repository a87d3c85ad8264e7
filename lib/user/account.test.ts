import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/errors";
import { recordedAbout } from "@/lib/testing/recorded";
import { hire, PASSWORD, STRANGER } from "@/lib/testing/staff";
import { changePassword } from "./change-password";
import { createFirstPeople } from "./create-first-people";
import { findPerson } from "./find-person";
import { issueSetupLink } from "./issue-setup-link";
import { listSessions } from "./list-sessions";
import { isSetupLink } from "./read-link";
import { renameSelf } from "./rename";
import { revokeOtherSessions, revokeSession } from "./revoke-session";
import { setUpNewsroom } from "./set-up-newsroom";
import { signIn } from "./sign-in";

const NEW = "nine lighthouses in fog";

// First: these need a newsroom without anybody.
describe("an empty newsroom", () => {
  const first = { email: "first@test.example", name: "First", password: PASSWORD };

  it("is set up with the newest set-up link, once", async () => {
    const lost = await issueSetupLink();
    const link = await issueSetupLink();
    const [lostSecret = "", secret = ""] = [lost, link].map((one) => one?.path.slice("/set-up/".length));
    expect(await isSetupLink(STRANGER, { secret: lostSecret })).toBe(false);
    expect(await isSetupLink(STRANGER, { secret })).toBe(true);
    await expect(setUpNewsroom(STRANGER, { ...first, secret: lostSecret })).rejects.toThrow(NotFound);
    await expect(setUpNewsroom(STRANGER, { ...first, secret, password: "short" })).rejects.toThrow(Invalid);
    const answers = await Promise.allSettled(
      ["a@test.example", "b@test.example"].map((email) =>
        setUpNewsroom(STRANGER, { ...first, email, secret }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.user.findMany()).toMatchObject([{ role: "administrator" }]);
    expect(await issueSetupLink()).toBeNull();
    await expect(createFirstPeople({ password: PASSWORD })).rejects.toThrow(Conflict);
  });

  it("is filled with three people who share the first password and no salt", async () => {
    await db.token.deleteMany();
    await db.user.deleteMany();
    await expect(createFirstPeople({ password: "password1234" })).rejects.toThrow(Invalid);
    const people = await createFirstPeople({ password: PASSWORD });
    expect(people.map(({ email }) => email)).toEqual([
      "admin@galley.example",
      "editor@galley.example",
      "writer@galley.example",
    ]);
    const signedIn = await Promise.all(
      people.map(({ email }) => signIn(STRANGER, { email, password: PASSWORD })),
    );
    expect(signedIn.map(({ role }) => role)).toEqual(["administrator", "editor", "writer"]);
    const hashes = await db.user.findMany({ select: { passwordHash: true } });
    expect(new Set(hashes.map(({ passwordHash }) => passwordHash)).size).toBe(3);
    for (const { passwordHash } of hashes)
      expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe("changing one's password", () => {
  it("asks for the current one, ends the other sessions and keeps this one", async () => {
    const ada = await hire("editor");
    const elsewhere = await signIn(STRANGER, { email: ada.email, password: PASSWORD });
    await expect(changePassword(ada, { current: "not this one", password: NEW })).rejects.toMatchObject({
      issues: [{ field: "current" }],
    });
    expect(await changePassword(ada, { current: PASSWORD, password: NEW })).toEqual({ ended: 1 });
    expect(await findPerson(ada.sessionId)).not.toBeNull();
    expect(await findPerson(elsewhere.sessionId)).toBeNull();
    await expect(signIn(STRANGER, { email: ada.email, password: NEW })).resolves.toBeTruthy();
    expect(await recordedAbout(ada.userId)).toContain("user.password-changed");
  });

  it("limits guesses at the current one", async () => {
    const ada = await hire("editor");
    const guess = () => changePassword(ada, { current: "a guess", password: NEW }).catch((thrown) => thrown);
    for (let index = 0; index < 10; index++) expect(await guess()).toBeInstanceOf(Invalid);
    expect(await guess()).toBeInstanceOf(Forbidden);
  });

  it("refuses the account's own address as a password", async () => {
    const ada = await hire("editor");
    const change = changePassword(ada, { current: PASSWORD, password: ada.email.toUpperCase() });
    await expect(change).rejects.toMatchObject({ issues: [{ field: "password" }] });
  });

  it("happens once when it is sent twice at once", async () => {
    const ada = await hire("editor");
    const answers = await Promise.allSettled(
      [NEW, "other words entirely"].map((password) => changePassword(ada, { current: PASSWORD, password })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("one's own sessions", () => {
  it("are listed with this one first, and no one else's", async () => {
    const [ada] = [await hire("editor"), await hire("editor")];
    await signIn(STRANGER, { email: ada.email, password: PASSWORD });
    const sessions = await listSessions(ada);
    expect(sessions.map(({ current }) => current)).toEqual([true, false]);
    expect(sessions[1]).toMatchObject({ browser: "Firefox on Linux", address: STRANGER.address });
  });

  it("end one by one or all others at once; another person's is not there", async () => {
    const [ada, ben] = [await hire("editor"), await hire("editor")];
    const others = [
      await signIn(STRANGER, { email: ada.email, password: PASSWORD }),
      await signIn(STRANGER, { email: ada.email, password: PASSWORD }),
      await signIn(STRANGER, { email: ada.email, password: PASSWORD }),
    ];
    await expect(revokeSession(ada, { sessionId: ben.sessionId })).rejects.toThrow(NotFound);
    expect(await findPerson(ben.sessionId)).not.toBeNull();
    await revokeSession(ada, { sessionId: others[0]?.sessionId ?? "" });
    expect(await revokeOtherSessions(ada)).toEqual({ ended: 2 });
    expect(await revokeOtherSessions(ada)).toEqual({ ended: 0 });
    expect(await listSessions(ada)).toMatchObject([{ current: true }]);
  });
});

it("changes one's name, and says from what", async () => {
  const ada = await hire("editor");
  await renameSelf(ada, { name: "Ada Osei" });
  await renameSelf(ada, { name: "Ada Osei" });
  const events = await db.event.findMany({ where: { subjectId: ada.userId } });
  expect(events).toMatchObject([{ type: "user.renamed", details: { from: ada.name, to: "Ada Osei" } }]);
});
