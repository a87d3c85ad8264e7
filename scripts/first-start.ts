import { randomInt } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openSections } from "@/lib/article/open-sections";
import { db } from "@/lib/db/client";
import { Obstacle } from "@/lib/db/obstacle";
import { createFirstPeople, firstPasswordIssue } from "@/lib/user/create-first-people";
import { issueSetupLink } from "@/lib/user/issue-setup-link";
import { seedDemo } from "@/prisma/seed";
import { writePrivately } from "./data-folder";
import type { Newsroom } from "./newsroom";
import { step } from "./progress.mjs";

/** Where the first password is kept until somebody throws it away. */
const FILE = "first-sign-in.txt";

/**
 * Make an empty newsroom usable, and return lines that say how to sign in.
 *
 * Our own database gets three people with one random password (`GALLEY_FIRST_PASSWORD` sets it), and the demo
 * newsroom unless `GALLEY_DEMO` is "no"; after a start that was broken off the next one goes on with it. A database
 * that somebody runs gets nobody: a one-time link makes its first administrator.
 *
 * `shown` is the data folder as the operator writes it.
 */
export async function firstStart(newsroom: Newsroom, shown: string): Promise<string[]> {
  await openSections({ kind: "system", task: "set-up" });
  if (!newsroom.embedded) return setUpLink();
  const isEmpty = (await db.user.count()) === 0;
  // Before the people: a start that is broken off after them is known for the first one by this.
  if (isEmpty) await noteDemo("begun");
  const lines = isEmpty ? await hirePeople(newsroom.folder, shown) : remind(newsroom.folder, shown);
  await writeDemo();
  return lines;
}

/**
 * Whether `GALLEY_FIRST_PASSWORD` will do, where it is going to be used: asked before the pages are built.
 *
 * @throws Obstacle if it won't.
 */
export async function requireFirstPassword({ embedded }: Newsroom): Promise<void> {
  const password = process.env.GALLEY_FIRST_PASSWORD;
  if (!(embedded && password) || (await db.user.count()) > 0) return;
  const issue = firstPasswordIssue(password);
  if (issue) throw new Obstacle(`GALLEY_FIRST_PASSWORD won't do: ${issue}`);
}

/** Where people work already, nothing is begun: their front page is theirs. */
async function writeDemo(): Promise<void> {
  const demo = await db.setting.findUnique({ where: { name: "demo" } });
  if (demo?.value !== "begun") return;
  if (process.env.GALLEY_DEMO === "no") return noteDemo("skipped");
  await step({ doing: "Writing the demo newsroom", done: "Wrote the demo newsroom" }, seedDemo);
  await noteDemo("done");
}

async function noteDemo(value: "begun" | "done" | "skipped"): Promise<void> {
  await db.setting.upsert({ where: { name: "demo" }, create: { name: "demo", value }, update: { value } });
}

async function setUpLink(): Promise<string[]> {
  const link = await issueSetupLink();
  if (!link) return [];
  const origin =
    process.env.GALLEY_ORIGIN?.replace(/\/$/u, "") || `http://localhost:${process.env.PORT || "3000"}`;
  return [
    "Nobody can sign in yet. Make the first administrator with this link, which works once:",
    `${origin}${link.path}`,
  ];
}

async function hirePeople(folder: string, shown: string): Promise<string[]> {
  const password = process.env.GALLEY_FIRST_PASSWORD || randomPassword();
  // Written before the people are: a password that nobody knows would lock everybody out.
  writePrivately(join(folder, FILE), `${password}\n`);
  try {
    const people = await createFirstPeople({ password });
    const emails = people.map(({ email, role }) => `${email} (${role})`);
    writePrivately(
      join(folder, FILE),
      `Sign in at /sign-in with this password, which these people share until they change it:\n\n${password}\n\n${emails.join("\n")}\n`,
    );
    return [
      `Sign in as ${emails.join(",\n             ")}`,
      `Password   ${password}`,
      `           also in ${join(shown, FILE)}`,
    ];
  } catch (error) {
    rmSync(join(folder, FILE), { force: true });
    throw error;
  }
}

function remind(folder: string, shown: string): string[] {
  const kept = existsSync(join(folder, FILE)) && readFileSync(join(folder, FILE), "utf8") !== "";
  return kept ? [`How to sign in stands in ${join(shown, FILE)}.`] : [];
}

// Without letters and digits that look alike.
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** Sixteen characters in fours, 79 bits: to be read out and typed. */
function randomPassword(): string {
  const four = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return Array.from({ length: 4 }, four).join("-");
}
