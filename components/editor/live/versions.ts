import type { Step, StepMap } from "@tiptap/pm/transform";

/** Versions that are remembered: minutes of several people's writing. */
const KEPT = 500;

export type Versions = ReturnType<typeof createVersions>;

/** Remembers what the last commits did to positions, so that a place of an older version can be found in a newer one. */
export function createVersions(first: number) {
  let head = first;
  let kept: { version: number; maps: readonly StepMap[] }[] = [];

  return {
    head: () => head,
    advance(version: number, steps: readonly Step[]): void {
      head = version;
      kept = [...kept.slice(-KEPT), { version, maps: steps.map((step) => step.getMap()) }];
    },
    /** Where a position of that version is at the head. Too old a one is taken as it is: it was some minutes ago. */
    forward(position: number, version: number): number {
      return kept
        .filter((commit) => commit.version > version)
        .flatMap(({ maps }) => maps)
        .reduce((at, map) => map.map(at), position);
    },
  };
}

/** A position of the page, as it is without the steps that the server does not have yet. */
export const withoutSteps = (position: number, steps: readonly Step[]): number =>
  steps.reduceRight((at, step) => step.getMap().invert().map(at, -1), position);

/** A position of the server's document, in the page with its steps that the server does not have yet. */
export const withSteps = (position: number, steps: readonly Step[]): number =>
  steps.reduce((at, step) => step.getMap().map(at, -1), position);
