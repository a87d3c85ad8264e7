// npm run e2e [-- arguments of Playwright] — the browser tests alone.
import { browserTests, runStages } from "./stages";

await runStages(browserTests(process.argv.slice(2)));
