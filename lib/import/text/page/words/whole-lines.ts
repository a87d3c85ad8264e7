import { ASKING_LINES } from "./asking-lines";
import { FURNISHING_LINES } from "./furnishing-lines";

/**
 * Lines that pages carry around a story, in the languages newsrooms send us. Each pattern must match the
 * whole line (case, final punctuation and arrows aside), so "Advertisement of the meetings is forbidden"
 * is safe. How they are used stands in `furniture.ts`.
 */
export const WHOLE_LINES = [...FURNISHING_LINES, ...ASKING_LINES];
