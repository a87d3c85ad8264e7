// npm run db:migrate — bring the database of DATABASE_URL up to this code. `npm start` does it by itself.
import { databaseUrl } from "@/lib/db/connection";
import { migrate } from "@/lib/db/migrate";
import { Obstacle } from "@/lib/db/obstacle";
import { say } from "./progress.mjs";

try {
  const applied = await migrate(databaseUrl());
  say(applied.length === 0 ? "The database is up to date." : `Applied ${applied.join(", ")}.`);
} catch (error) {
  say(
    error instanceof Obstacle || !(error instanceof Error) ? String(error) : (error.stack ?? error.message),
  );
  process.exitCode = 1;
}
