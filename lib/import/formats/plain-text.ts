import { withoutEntities } from "@/lib/import/decoding/entities";
import { withoutEscapes } from "@/lib/import/decoding/escapes";
import { readText } from "@/lib/import/text/read-text";
import type { FormatReader } from "./source";

/** Read plain text, as files have it and as people paste it, also out of a page's source or a program's output. */
export const readPlainText: FormatReader = ({ text }) => {
  const unescaped = withoutEscapes(text);
  const plain = withoutEntities(unescaped ?? text) ?? unescaped;
  const story = readText(plain ?? text);
  if (plain !== null) story.warnings.unshift(CODES_READ);
  return { ok: true, text: plain ?? text, story };
};

const CODES_READ = {
  code: "codes-read",
  message: "Codes such as “&rsquo;” or “\\n” stood in the text and were read as the signs that they mean.",
  span: null,
};
