import { cleanLine } from "./clean-text";

/** Topics as people write them: between two stands a comma or semicolon of any script, or a new line. */
export const splitTopics = (text: string): string[] =>
  text
    .split(/[,;\n،؛、，；]/u)
    .map(cleanLine)
    .filter((part) => part !== "");

/**
 * Names as bylines have them: as {@link splitTopics}, and "Ada Osei and Ben Ruiz" are two people.
 * "Press and Journal staff" is one desk: both sides of an "and" need two words.
 */
export const splitNames = (text: string): string[] =>
  splitTopics(text).flatMap((part) => {
    const sides = part.split(/ (?:and|&) /u);
    return sides.length > 1 && sides.every((side) => side.includes(" ")) ? sides : [part];
  });
