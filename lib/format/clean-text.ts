/**
 * Make a string from outside fit to be kept: whole characters (no lone surrogates), no NUL (PostgreSQL refuses
 * both), composed form (NFC), so that two ways of typing "é" are found as one.
 */
export const cleanText = (text: string): string => text.toWellFormed().replaceAll("\0", "").normalize("NFC");

/** Would PostgreSQL keep this string? */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes("\0");

/** {@link cleanText} on one line: line breaks and runs of white space become one space. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/gu, " ").trim();
