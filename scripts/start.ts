// npm start — everything from nothing: database, tables, pages, first people; then serve until told to stop.
import { join, relative } from "node:path";
import { build } from "./build";
import { firstStart, requireFirstPassword } from "./first-start";
import { requireClosed } from "./newsroom";
import { runServer } from "./run-server";
import { requirePort, wantedPort } from "./serve";

await runServer(async ({ openNewsroom, serve }) => {
  Object.assign(process.env, { NODE_ENV: "production" });
  requireClosed();
  const port = wantedPort();
  await requirePort(port);
  const newsroom = await openNewsroom();
  await requireFirstPassword(newsroom);
  process.env.GALLEY_DIST = await build();
  const howToSignIn = await firstStart(newsroom, join(relative(process.cwd(), newsroom.folder)));
  const address = await serve(port, { dev: false });
  newsroom.answersAt(address);
  return { address, howToSignIn };
});
