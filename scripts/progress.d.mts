export interface Step {
  /** While it runs: "Building the pages". */
  doing: string;
  /** When it is done: "Built the pages". */
  done: string;
  /** Milliseconds below which nothing is said. */
  quietBelow?: number;
}

export function step<T>(step: Step, run: () => T | Promise<T>): Promise<T>;
export function say(line: string): void;
export function duration(milliseconds: number): string;
