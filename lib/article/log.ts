import { Step } from "@tiptap/pm/transform";
import type { Tx } from "@/lib/db/transaction";
import { schema } from "@/lib/document/schema";
import type { StepJson } from "@/lib/document/types";
import type { FieldChange } from "./fields";
import { NEWSROOM_CLIENT } from "./newsroom-client";

/** Whose a commit is, and when it was made. */
export interface Worked {
  version: number;
  /** Null: the newsroom by itself. */
  actorId: string | null;
  actorName: string | null;
  at: Date;
}

/** A commit as the log keeps it. */
export interface Logged extends Worked {
  steps: Step[];
  fields: FieldChange[];
}

interface WorkedRow {
  version: number;
  clientId: string;
  actorId: string;
  name: string;
  at: Date;
}

interface LoggedRow extends WorkedRow {
  steps: StepJson[];
  fields: FieldChange[];
}

/** Step: the commits of the versions after `after` up to `upTo`, oldest first. Steps and fields were checked when they were stored. */
export async function readLog(
  tx: Tx,
  articleId: string,
  { after, upTo }: { after: number; upTo: number },
): Promise<Logged[]> {
  if (upTo <= after) return [];
  // Prisma's own reading of thousands of rows takes longer than everything that is done with them.
  const rows = await tx.$queryRaw<LoggedRow[]>`
    SELECT "version", "clientId"::text, "actorId"::text, "name", "at", "steps", "fields"
    FROM "Commit" JOIN "User" ON "User"."id" = "actorId"
    WHERE "articleId" = ${articleId}::uuid AND "version" > ${after} AND "version" <= ${upTo}
    ORDER BY "version"`;
  return rows.map((row) => ({
    ...worked(row),
    steps: row.steps.map((step) => Step.fromJSON(schema, step)),
    fields: row.fields,
  }));
}

/** Step: who made the versions below `before`, the newest first, at most `most` of them. */
export async function readWork(
  tx: Tx,
  articleId: string,
  { before, most }: { before: number; most: number },
): Promise<Worked[]> {
  const rows = await tx.$queryRaw<WorkedRow[]>`
    SELECT "version", "clientId"::text, "actorId"::text, "name", "at"
    FROM "Commit" JOIN "User" ON "User"."id" = "actorId"
    WHERE "articleId" = ${articleId}::uuid AND "version" < ${before}
    ORDER BY "version" DESC LIMIT ${most}`;
  return rows.map(worked);
}

function worked({ version, clientId, actorId, name, at }: WorkedRow): Worked {
  const own = clientId === NEWSROOM_CLIENT;
  return { version, actorId: own ? null : actorId, actorName: own ? null : name, at };
}
