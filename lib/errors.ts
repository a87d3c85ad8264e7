/** Something to fix, said as an instruction, with the field it belongs to. */
export interface Issue {
  /** A form field, an article field or a place in the body such as "body.3.alt". */
  field: string;
  message: string;
  /** `blocks` stops the act, `warns` wants a look, `tells` is information. */
  severity: "blocks" | "warns" | "tells";
}

/**
 * The polite no: a request that can't be met, in words for the person who made it.
 *
 * Thrown by use cases so that their transaction rolls back; translated once, in `lib/web`.
 * There are four kinds. Anything else that is thrown is a defect.
 */
export abstract class Refusal extends Error {
  abstract readonly kind: "not-found" | "forbidden" | "conflict" | "invalid";
}

/** What was asked for isn't there, or isn't there for this person. */
export class NotFound extends Refusal {
  readonly kind = "not-found";
}

/** The person may not do this; the message says who may. */
export class Forbidden extends Refusal {
  readonly kind = "forbidden";
}

/** The world has moved on since the person looked; the message says what to do. */
export class Conflict extends Refusal {
  readonly kind = "conflict";
}

/** The input can't be accepted; every issue is named at once. */
export class Invalid extends Refusal {
  readonly kind = "invalid";
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map((issue) => issue.message).join(" "));
    this.issues = issues;
  }

  /** One blocking issue. */
  static because(field: string, message: string): Invalid {
    return new Invalid([{ field, message, severity: "blocks" }]);
  }
}
