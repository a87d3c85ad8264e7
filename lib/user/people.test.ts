import "@/lib/testing/database";
import { beforeEach, describe, expect, it } from "vitest";
import type { Person } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/errors";
import { recordedAbout } from "@/lib/testing/recorded";
import { hire, PASSWORD, STRANGER } from "@/lib/testing/staff";
import { acceptInvite } from "./accept-invite";
import { changeRole } from "./change-role";
import { disableUser } from "./disable-user";
import { enableUser } from "./enable-user";
import { findPerson } from "./find-person";
import { inviteUser } from "./invite-user";
import { issueReset } from "./issue-reset";
import { listUsers } from "./list-users";
import { readPersonalLink } from "./read-link";
import { renewInvite } from "./renew-invite";
import { resetPassword } from "./reset-password";
import { signIn } from "./sign-in";

const secretOf = ({ path }: { path: string }) => path.slice(path.lastIndexOf("/") + 1);
const roleOf = async (userId: string) => (await db.user.findUniqueOrThrow({ where: { id: userId } })).role;

// Each test has its own administrators: who counts as the last one is part of what is tested.
beforeEach(async () => {
  await db.user.updateMany({ where: { role: "administrator" }, data: { role: "writer" } });
});

describe("an invitation", () => {
  it("makes a colleague who joins with a password of their own", async () => {
    const ada = await hire("administrator");
    const link = await inviteUser(ada, { email: "ben@test.example", name: "Ben", role: "writer" });
    const secret = secretOf(link);
    expect(await readPersonalLink(STRANGER, { purpose: "invite", secret })).toEqual({
      name: "Ben",
      email: "ben@test.example",
    });
    await acceptInvite(STRANGER, { secret, password: PASSWORD });
    const ben = await signIn(STRANGER, { email: "ben@test.example", password: PASSWORD });
    expect(ben.role).toBe("writer");
    expect(await recordedAbout(ben.userId)).toEqual(["user.invited", "user.joined", "session.started"]);
  });

  it("works once, also when it is opened twice at once", async () => {
    const ada = await hire("administrator");
    const link = await inviteUser(ada, { email: "twice@test.example", name: "Twice", role: "writer" });
    const secret = secretOf(link);
    const answers = await Promise.allSettled(
      ["first password here", "other password here"].map((password) =>
        acceptInvite(STRANGER, { secret, password }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(acceptInvite(STRANGER, { secret, password: PASSWORD })).rejects.toThrow(NotFound);
    expect(await readPersonalLink(STRANGER, { purpose: "invite", secret })).toBeNull();
  });

  it("stays good when the password won't do", async () => {
    const ada = await hire("administrator");
    const link = await inviteUser(ada, { email: "again@test.example", name: "Again", role: "writer" });
    const secret = secretOf(link);
    await expect(acceptInvite(STRANGER, { secret, password: "short" })).rejects.toThrow(Invalid);
    await expect(acceptInvite(STRANGER, { secret, password: PASSWORD })).resolves.toBeTruthy();
  });

  it("is too old after seven days", async () => {
    const ada = await hire("administrator");
    const link = await inviteUser(ada, { email: "late@test.example", name: "Late", role: "writer" });
    expect(Math.round((link.expiresAt.getTime() - Date.now()) / 86_400_000)).toBe(7);
    await db.$executeRaw`UPDATE "Token" SET "expiresAt" = now()`;
    await expect(acceptInvite(STRANGER, { secret: secretOf(link), password: PASSWORD })).rejects.toThrow(
      NotFound,
    );
  });

  it("can be written anew, and the lost link stops working", async () => {
    const ada = await hire("administrator");
    const lost = await inviteUser(ada, { email: "lost@test.example", name: "Lost", role: "writer" });
    const { id } = await db.user.findUniqueOrThrow({ where: { email: "lost@test.example" } });
    const found = await renewInvite(ada, { userId: id });
    await expect(acceptInvite(STRANGER, { secret: secretOf(lost), password: PASSWORD })).rejects.toThrow(
      NotFound,
    );
    await acceptInvite(STRANGER, { secret: secretOf(found), password: PASSWORD });
    await expect(renewInvite(ada, { userId: id })).rejects.toThrow(Conflict);
  });

  it("doesn't open what a reset link is for, nor the other way round", async () => {
    const [ada, ben] = [await hire("administrator"), await hire("writer")];
    const reset = secretOf(await issueReset(ada, { userId: ben.userId }));
    await expect(acceptInvite(STRANGER, { secret: reset, password: PASSWORD })).rejects.toThrow(NotFound);
    const invited = secretOf(await inviteUser(ada, { email: "p@test.example", name: "P", role: "writer" }));
    await expect(resetPassword(STRANGER, { secret: invited, password: PASSWORD })).rejects.toThrow(NotFound);
  });

  it("is refused for an address that is taken, in words for the field", async () => {
    const [ada, ben] = [await hire("administrator"), await hire("writer")];
    const again = inviteUser(ada, { email: ben.email, name: "Ben again", role: "writer" });
    await expect(again).rejects.toMatchObject({ issues: [{ field: "email" }] });
  });

  it("keeps only the hash of its secret", async () => {
    const ada = await hire("administrator");
    const secret = secretOf(await inviteUser(ada, { email: "h@test.example", name: "H", role: "writer" }));
    const rows = await db.token.findMany();
    expect(JSON.stringify(rows.map((row) => Buffer.from(row.hash).toString("base64url")))).not.toContain(
      secret,
    );
    expect(secret).toHaveLength(43);
  });
});

describe("a role", () => {
  it("counts at the person's next request, and is written down", async () => {
    const [ada, ben] = [await hire("administrator"), await hire("writer")];
    await changeRole(ada, { userId: ben.userId, role: "editor" });
    expect(await findPerson(ben.sessionId)).toMatchObject({ role: "editor" });
    expect(await recordedAbout(ben.userId)).toEqual(["user.role-changed"]);
  });

  it("is nobody's to change for themselves", async () => {
    const ada = await hire("administrator");
    await hire("administrator");
    await expect(changeRole(ada, { userId: ada.userId, role: "editor" })).rejects.toThrow(Forbidden);
    expect(await roleOf(ada.userId)).toBe("administrator");
  });

  it("stays when two administrators demote each other at once: one of them remains", async () => {
    for (let round = 0; round < 5; round++) {
      await db.user.updateMany({ where: { role: "administrator" }, data: { role: "writer" } });
      const [ada, ben] = [await hire("administrator"), await hire("administrator")];
      const answers = await Promise.allSettled([
        changeRole(ada, { userId: ben.userId, role: "writer" }),
        changeRole(ben, { userId: ada.userId, role: "writer" }),
      ]);
      expect(answers.map((answer) => answer.status).sort()).toEqual(["fulfilled", "rejected"]);
      expect(await db.user.count({ where: { role: "administrator" } })).toBe(1);
    }
  });

  it("of the last administrator stays, even for the newsroom's own set-up", async () => {
    const ada = await hire("administrator");
    const setUp = { kind: "system", task: "set-up" } as const;
    await expect(changeRole(setUp, { userId: ada.userId, role: "editor" })).rejects.toThrow(Conflict);
    await expect(disableUser(setUp, { userId: ada.userId })).rejects.toThrow(Conflict);
    // An administrator who was only invited can't come in, so they don't count.
    await inviteUser(ada, { email: "second@test.example", name: "Second", role: "administrator" });
    await expect(changeRole(setUp, { userId: ada.userId, role: "editor" })).rejects.toThrow(Conflict);
    expect(await recordedAbout(ada.userId)).toEqual([]);
  });
});

describe("disabling", () => {
  it("ends sessions and links at once, and enabling brings role and password back", async () => {
    const [ada, ben] = [await hire("administrator"), await hire("editor")];
    const link = secretOf(await issueReset(ada, { userId: ben.userId }));
    await disableUser(ada, { userId: ben.userId });
    expect(await findPerson(ben.sessionId)).toBeNull();
    await expect(resetPassword(STRANGER, { secret: link, password: PASSWORD })).rejects.toThrow(NotFound);
    await enableUser(ada, { userId: ben.userId });
    expect(await findPerson(ben.sessionId)).toBeNull(); // a session that ended stays ended
    expect(await signIn(STRANGER, { email: ben.email, password: PASSWORD })).toMatchObject({
      role: "editor",
    });
    expect(await recordedAbout(ben.userId)).toEqual([
      "user.reset-issued",
      "user.disabled",
      "user.enabled",
      "session.started",
    ]);
  });

  it("is nobody's to do to themselves", async () => {
    const ada = await hire("administrator");
    await hire("administrator");
    await expect(disableUser(ada, { userId: ada.userId })).rejects.toThrow(Forbidden);
  });
});

describe("people who don't manage people", () => {
  const ACTS: Record<string, (actor: Person, userId: string) => Promise<unknown>> = {
    list: (actor) => listUsers(actor),
    invite: (actor) => inviteUser(actor, { email: "x@test.example", name: "X", role: "administrator" }),
    renew: (actor, userId) => renewInvite(actor, { userId }),
    role: (actor, userId) => changeRole(actor, { userId, role: "administrator" }),
    disable: (actor, userId) => disableUser(actor, { userId }),
    enable: (actor, userId) => enableUser(actor, { userId }),
    reset: (actor, userId) => issueReset(actor, { userId }),
  };

  it.each(Object.keys(ACTS))("are refused: %s", async (act) => {
    const other = await hire("writer");
    const events = await db.event.count();
    for (const role of ["writer", "editor"] as const) {
      await expect(ACTS[act]?.(await hire(role), other.userId)).rejects.toThrow(Forbidden);
    }
    expect(await db.event.count()).toBe(events);
    // The same act by somebody who may: refused at most because this colleague has joined already.
    const answer = await ACTS[act]?.(await hire("administrator"), other.userId).then(
      () => "done",
      (thrown) => thrown.constructor.name,
    );
    expect(answer).toBe(act === "renew" ? "Conflict" : "done");
  });

  it("are refused even when they were administrators a moment ago", async () => {
    const [ada, ben, cem] = [await hire("administrator"), await hire("administrator"), await hire("writer")];
    await changeRole(ada, { userId: ben.userId, role: "writer" });
    // `ben` is what the request saw before; the change asks the database again.
    await expect(changeRole(ben, { userId: cem.userId, role: "administrator" })).rejects.toThrow(Forbidden);
  });
});

describe("a reset link", () => {
  it("lets somebody in who had tried too many wrong passwords", async () => {
    const [ada, ben] = [await hire("administrator"), await hire("writer")];
    for (let slip = 0; slip < 10; slip++) {
      await signIn(STRANGER, { email: ben.email, password: "a slip of the finger" }).catch(() => {});
    }
    await expect(signIn(STRANGER, { email: ben.email, password: PASSWORD })).rejects.toThrow("Too many");
    const secret = secretOf(await issueReset(ada, { userId: ben.userId }));
    await resetPassword(STRANGER, { secret, password: "seven herons on a wire" });
    const again = await signIn(STRANGER, { email: ben.email, password: "seven herons on a wire" });
    expect(again.userId).toBe(ben.userId);
  });

  it("sets a new password and signs the person out everywhere", async () => {
    const [ada, ben] = [await hire("administrator"), await hire("writer")];
    const secret = secretOf(await issueReset(ada, { userId: ben.userId }));
    expect(await findPerson(ben.sessionId)).not.toBeNull();
    await resetPassword(STRANGER, { secret, password: "seven herons on a wire" });
    expect(await findPerson(ben.sessionId)).toBeNull();
    await expect(signIn(STRANGER, { email: ben.email, password: PASSWORD })).rejects.toThrow(Invalid);
    await expect(
      signIn(STRANGER, { email: ben.email, password: "seven herons on a wire" }),
    ).resolves.toBeTruthy();
    await expect(resetPassword(STRANGER, { secret, password: PASSWORD })).rejects.toThrow(NotFound);
  });

  it("isn't written for oneself, for the disabled, or for who never joined", async () => {
    const [ada, ben] = [await hire("administrator"), await hire("writer")];
    await expect(issueReset(ada, { userId: ada.userId })).rejects.toThrow(Forbidden);
    await disableUser(ada, { userId: ben.userId });
    await expect(issueReset(ada, { userId: ben.userId })).rejects.toThrow(Forbidden);
    await inviteUser(ada, { email: "new@test.example", name: "New", role: "writer" });
    const { id } = await db.user.findUniqueOrThrow({ where: { email: "new@test.example" } });
    await expect(issueReset(ada, { userId: id })).rejects.toThrow(Conflict);
  });
});

it("lists everybody by name, the disabled last, and no password among them", async () => {
  const ada = await hire("administrator");
  const [first, second] = [await hire("writer"), await hire("writer")];
  await db.user.update({ where: { id: first.userId }, data: { name: "Aaron" } });
  await disableUser(ada, { userId: first.userId });
  const people = await listUsers(ada);
  expect(people.at(-1)?.status).toBe("disabled");
  expect(people.find(({ id }) => id === second.userId)).toMatchObject({ status: "active", role: "writer" });
  expect(JSON.stringify(people)).not.toContain("argon2");
});
