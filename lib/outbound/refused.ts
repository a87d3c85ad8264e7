/** Thrown inside this room only: why a fetch ends, in one sentence for people. `safeFetch` answers it. */
export class Refused extends Error {}
