/** The picture of a figure that is not there yet, as the desk shows it. */
export interface AwaitedPicture {
  /** The id of the figure's block. */
  figureId: string;
  /** `failed`: given up until a person begins again. */
  /** Where it is fetched from; null when it is inside the import's source. */
  address: string | null;
  state: "waiting" | "failed";
  /** Why it isn't there, once it was tried; else "". */
  because: string;
  /** When it is tried again, an ISO instant; null when it was given up. */
  nextAt: string | null;
}
