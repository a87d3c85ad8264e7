import { shelves, stage } from "./arts";
import { comet, eelgrass, sandBattery } from "./science";
import { eight, hillRace, net } from "./sport";
import { chamber, nightBus, seaWall } from "./town";

/** The demo's drawings, by the name that its stories use; each call draws one, as SVG. */
export const DRAWINGS: Readonly<Record<string, () => string>> = {
  chamber,
  "night-bus": nightBus,
  "sea-wall": seaWall,
  shelves,
  stage,
  comet,
  eelgrass,
  "sand-battery": sandBattery,
  "hill-race": hillRace,
  eight,
  net,
};
