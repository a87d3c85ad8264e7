/** Largest text that is read as one story, in bytes of the text in UTF-8. */
export const MAX_SOURCE_BYTES = 2_000_000;

/** What people are told of a longer one. */
export const TOO_LONG = "This is more than 2 MB of text. Split it and import the parts.";

/** Largest file that is read as one story, in bytes: Word files and e-mails carry their pictures. */
export const MAX_FILE_BYTES = 25_000_000;

/** What people are told of a larger one. */
export const TOO_LARGE = "This file is larger than 25 MB. Take the pictures out of it, or paste its text.";

/** Pictures of one article that are brought in by themselves; a page with more is no story but a catalogue. */
export const MOST_PICTURES = 500;
