// npm test — everything, from the cheapest to the dearest, beside whatever else is running.
import { browserTests, CHECKS, runStages } from "./stages";

await runStages([...CHECKS, ...browserTests(process.argv.slice(2))]);
