import { withoutEntities } from "@/lib/import/entities";
import { readText } from "@/lib/import/text/read-text";
import type { FormatReader } from "./source";

/** Read plain text, as files have it and as people paste it. */
export const readPlainText: FormatReader = ({ text }) => {
  const plain = withoutEntities(text);
  const story = readText(plain ?? text);
  if (plain !== null) story.warnings.unshift(CODES_READ);
  return { ok: true, text: plain ?? text, story };
};

const CODES_READ = {
  code: "codes-read",
  message: "Codes of HTML such as “&rsquo;” stood in the text and were read as the signs that they mean.",
  span: null,
};
