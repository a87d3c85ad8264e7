/** Largest source that is read, in bytes of the file or of the text in UTF-8. */
export const MAX_SOURCE_BYTES = 2_000_000;

export const TOO_LONG = "This is more than 2 MB of text. Split it and import the parts.";
