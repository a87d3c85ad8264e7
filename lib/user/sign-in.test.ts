import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { Forbidden, Invalid } from "@/lib/errors";
import { recordedAbout } from "@/lib/testing/recorded";
import { hire, PASSWORD, STRANGER } from "@/lib/testing/staff";
import { findPerson } from "./find-person";
import { signIn } from "./sign-in";
import { signOut } from "./sign-out";

const from = (address: string) => ({ ...STRANGER, address });

describe("signing in", () => {
  it("gives a session that answers who somebody is, and notes the visit", async () => {
    const ada = await hire("editor");
    const person = await signIn(from("198.51.100.1"), { email: ada.email, password: PASSWORD });
    expect(await findPerson(person.sessionId)).toEqual(person);
    expect(person).toMatchObject({ userId: ada.userId, role: "editor" });
    const row = await db.user.findUniqueOrThrow({ where: { id: ada.userId } });
    expect(row.lastSignInAt).not.toBeNull();
    expect(await recordedAbout(ada.userId)).toEqual(["session.started"]);
  });

  it("answers a wrong password, an unknown address and an invitation that waits alike", async () => {
    const ada = await hire("editor");
    const { email: waiting } = await db.user.create({
      data: { email: "waiting@test.example", name: "Waiting", role: "writer" },
    });
    const refusals = await Promise.all(
      [ada.email, "nobody@test.example", waiting].map((email) =>
        signIn(from("198.51.100.2"), { email, password: "not the right password" }).catch((thrown) => thrown),
      ),
    );
    for (const refusal of refusals) {
      expect(refusal).toBeInstanceOf(Invalid);
      expect(refusal.message).toBe("Email or password is wrong.");
    }
  });

  it("tells that an account is disabled only to who knows its password", async () => {
    const ada = await hire("editor");
    await db.user.update({ where: { id: ada.userId }, data: { disabledAt: new Date() } });
    const tries = (password: string) => signIn(from("198.51.100.3"), { email: ada.email, password });
    await expect(tries("not the right password")).rejects.toThrow("Email or password is wrong.");
    await expect(tries(PASSWORD)).rejects.toThrow("This account is disabled");
    expect(await db.session.count({ where: { userId: ada.userId } })).toBe(1); // the one from hiring
  });

  it("lets no more guesses through when they come all at once than one by one", async () => {
    const ada = await hire("editor");
    const guesses = Array.from({ length: 25 }, (_, index) =>
      signIn(from(`198.51.100.${50 + index}`), { email: ada.email, password: `guess number ${index}` }).catch(
        (thrown) => thrown,
      ),
    );
    const answers = await Promise.all(guesses);
    expect(answers.filter((answer) => answer instanceof Invalid)).toHaveLength(10);
    const refused = answers.filter((answer) => answer instanceof Forbidden);
    expect(refused).toHaveLength(15);
    expect(refused[0]?.message).toMatch(/^Too many attempts to sign in\. Wait 15 minutes and try again\.$/);
    // Even the right password waits now, from wherever it comes.
    await expect(signIn(from("198.51.100.99"), { email: ada.email, password: PASSWORD })).rejects.toThrow(
      Forbidden,
    );
    // When the quarter of an hour is over, it works again.
    await db.$executeRaw`UPDATE "SignInAttempt" SET at = at - interval '15 minutes'`;
    await expect(
      signIn(from("198.51.100.99"), { email: ada.email, password: PASSWORD }),
    ).resolves.toBeTruthy();
  });

  it("limits one address over many accounts, and other addresses stay free", async () => {
    const ada = await hire("editor");
    const here = from("203.0.113.5");
    for (let index = 0; index < 50; index++) {
      await db.signInAttempt.create({ data: { key: `address:${here.address}` } });
    }
    await expect(signIn(here, { email: ada.email, password: PASSWORD })).rejects.toThrow("Too many attempts");
    await expect(signIn(from("203.0.113.6"), { email: ada.email, password: PASSWORD })).resolves.toBeTruthy();
  });

  it("forgets earlier slips once the password was right", async () => {
    const ada = await hire("editor");
    const here = from("203.0.113.20");
    for (let round = 0; round < 3; round++) {
      for (let slip = 0; slip < 8; slip++) {
        await signIn(here, { email: ada.email, password: "a slip of the finger" }).catch(() => {});
      }
      await signIn(here, { email: ada.email, password: PASSWORD });
    }
    expect(await db.signInAttempt.count({ where: { key: `account:${ada.email}` } })).toBe(0);
  });
});

describe("a session", () => {
  it("answers with role and name as they are now", async () => {
    const ada = await hire("writer");
    await db.user.update({ where: { id: ada.userId }, data: { role: "editor", name: "Ada Osei" } });
    expect(await findPerson(ada.sessionId)).toMatchObject({ role: "editor", name: "Ada Osei" });
  });

  it("ends with the sign-out, once", async () => {
    const ada = await hire("writer");
    await signOut(ada);
    await signOut(ada);
    expect(await findPerson(ada.sessionId)).toBeNull();
    expect(await recordedAbout(ada.userId)).toEqual(["session.ended"]);
  });

  it("is nobody's when the person is disabled, when it has run out, or when it never was", async () => {
    const [disabled, late] = [await hire("editor"), await hire("editor")];
    await db.user.update({ where: { id: disabled.userId }, data: { disabledAt: new Date() } });
    await db.$executeRaw`UPDATE "Session" SET "expiresAt" = now() WHERE id = ${late.sessionId}::uuid`;
    expect(await findPerson(disabled.sessionId)).toBeNull();
    expect(await findPerson(late.sessionId)).toBeNull();
    expect(await findPerson(crypto.randomUUID())).toBeNull();
  });

  it("lasts fourteen days from the last visit and ninety in all", async () => {
    const ada = await hire("editor");
    const days = async (age: number) => {
      await db.$executeRaw`
        UPDATE "Session" SET "createdAt" = now() - make_interval(days => ${age}::int),
          "lastSeenAt" = now() - interval '2 minutes' WHERE id = ${ada.sessionId}::uuid`;
      expect(await findPerson(ada.sessionId)).not.toBeNull();
      const { expiresAt, lastSeenAt } = await db.session.findUniqueOrThrow({ where: { id: ada.sessionId } });
      return Math.round((expiresAt.getTime() - lastSeenAt.getTime()) / 86_400_000);
    };
    expect(await days(3)).toBe(14);
    expect(await days(85)).toBe(5);
  });

  it("notes a visit once a minute at most", async () => {
    const ada = await hire("editor");
    const seen = async () =>
      (await db.session.findUniqueOrThrow({ where: { id: ada.sessionId } })).lastSeenAt;
    const before = await seen();
    await findPerson(ada.sessionId);
    expect(await seen()).toEqual(before);
  });
});
