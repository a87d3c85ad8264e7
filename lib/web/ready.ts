import "server-only";
import { db } from "@/lib/db/client";

/** How long the database has for its answer, in milliseconds. */
const PATIENCE = 2_000;

/** Whether the database answers, soon enough. */
export async function isReady(): Promise<boolean> {
  const answered = db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  const waited = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), PATIENCE).unref();
  });
  return Promise.race([answered, waited]);
}
