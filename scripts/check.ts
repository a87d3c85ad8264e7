// npm run check — everything that needs no browser and no build.
import { CHECKS, runStages } from "./stages";

await runStages(CHECKS);
