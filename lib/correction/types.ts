/** `correction`: something was wrong; `update`: something is new; `note`: an editor's note. */
export const CORRECTION_KINDS = ["correction", "update", "note"] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** What readers are told about a story beside its text. Times are ISO instants. */
export interface Correction {
  id: string;
  kind: CorrectionKind;
  text: string;
  at: string;
  actorName: string;
}
