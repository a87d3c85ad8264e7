/** Who asks, in the matrix: each of them really does, in e2e/access.spec.ts. */
export const ASKERS = ["stranger", "disabled", "writer", "editor", "administrator"] as const;
export type Asker = (typeof ASKERS)[number];

/**
 * What they get. Pages: `shown` (200), `sign-in` and `desk` (led there), `refused` (403), `missing` (404). Routes and actions: `done`,
 * `signed-out` (401), `refused` (403), `missing` (404), `conflict` (409), `invalid` (422).
 *
 * Where something is refused, somebody else in the same row is let in: the positive control.
 */
export type Answer =
  | "shown"
  | "done"
  | "sign-in"
  | "desk"
  | "signed-out"
  | "refused"
  | "missing"
  | "conflict"
  | "invalid";

export interface Row {
  /** "/desk/users", "POST /api/pictures", "app/desk/users/actions.ts#invite". */
  endpoint: string;
  /** Whose article or import it is about, where that matters: the asking person's own, or an editor's. */
  about?: "own" | "other";
  answers: Readonly<Record<Asker, Answer>>;
}

/** What each asker gets. */
export type Answers = Row["answers"];

/** The same answer to all. */
export const everybody = (answer: Answer): Answers => ({
  stranger: answer,
  disabled: answer,
  writer: answer,
  editor: answer,
  administrator: answer,
});

/** A page of the desk: strangers are led to the sign-in. */
export const page = (who: Partial<Answers> = {}): Answers => ({
  ...everybody("shown"),
  stranger: "sign-in",
  disabled: "sign-in",
  ...who,
});

/** A route or an action of the desk: strangers are told that they are signed out. */
export const desk = (who: Partial<Answers> = {}): Answers => ({
  ...everybody("done"),
  stranger: "signed-out",
  disabled: "signed-out",
  ...who,
});

/** One answer for everybody who works here and may sign in. */
export const staff = (answer: Answer) => ({ writer: answer, editor: answer, administrator: answer });
/** Editors and administrators only. */
export const NOT_WRITERS = { writer: "refused" } as const;
/** Administrators only. */
export const ADMINISTRATORS = { writer: "refused", editor: "refused" } as const;
