import { db } from "@/lib/db/client";

/** The types of what was recorded about a subject, oldest first. */
export async function recordedAbout(subjectId: string): Promise<string[]> {
  const events = await db.event.findMany({ where: { subjectId }, orderBy: { id: "asc" } });
  return events.map((event) => event.type);
}
