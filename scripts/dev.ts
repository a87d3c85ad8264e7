// npm run dev — the same newsroom as `npm start` has, with pages that follow their sources.
import { relative } from "node:path";
import { buildAssets } from "./build-assets";
import { firstStart, requireFirstPassword } from "./first-start";
import { requireClosed } from "./newsroom";
import { step } from "./progress.mjs";
import { runServer } from "./run-server";
import { requirePort, wantedPort } from "./serve";

await runServer(async ({ openNewsroom, serve }) => {
  Object.assign(process.env, { NODE_ENV: "development" });
  requireClosed();
  const port = wantedPort();
  await requirePort(port);
  const newsroom = await openNewsroom();
  await requireFirstPassword(newsroom);
  await step({ doing: "Cutting fonts and style sheets", done: "Cut fonts and style sheets" }, buildAssets);
  const howToSignIn = await firstStart(newsroom, relative(process.cwd(), newsroom.folder));
  const address = await serve(port, { dev: true });
  newsroom.answersAt(address);
  return { address, howToSignIn };
});
