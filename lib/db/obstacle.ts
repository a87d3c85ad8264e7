/**
 * What keeps the newsroom from starting, said in sentences for the person who runs it: what is so, and what to do.
 * Shown without a stack; anything else that is thrown is a defect.
 */
export class Obstacle extends Error {}
