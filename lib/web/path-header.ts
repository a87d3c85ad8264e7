/** The header in which `proxy.ts` notes which page is asked for. Only ever used to come back to it. */
export const PATH_HEADER = "x-galley-path";
