/** Largest file that is taken, in bytes. */
export const MAX_PICTURE_BYTES = 25_000_000;

/** The sentence for a larger one, on the server and before it is sent. */
export const TOO_LARGE = "This picture is larger than 25 MB. Export a smaller one and add it again.";
