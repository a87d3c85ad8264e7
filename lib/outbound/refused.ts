/** Thrown inside this room only: why a fetch ends, in one sentence for people. `safeFetch` answers it. */
export class Refused extends Error {
  /** May it be different in a while? */
  readonly passing: boolean;

  constructor(because: string, { passing = false } = {}) {
    super(because);
    this.passing = passing;
  }
}
