// npm run db:migrate — bring the database of DATABASE_URL up to this code. `npm start` does it by itself.
import { migrate } from "@/lib/db/migrate";
import { Obstacle } from "@/lib/db/obstacle";
import { say } from "./progress.mjs";
import { requireReachable } from "./require-reachable";

try {
  const url = process.env.DATABASE_URL;
  if (!url)
    throw new Obstacle(
      "Name the database with DATABASE_URL=…. The embedded one is brought up to date by `npm start`.",
    );
  await requireReachable(url);
  const applied = await migrate(url);
  say(applied.length === 0 ? "The database is up to date." : `Applied ${applied.join(", ")}.`);
} catch (error) {
  if (error instanceof Obstacle) say(error.message);
  else say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
}
