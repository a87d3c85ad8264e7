import type { FormatRead, Source, StoryFormat } from "@/lib/import/formats/source";
import { splitArchive } from "./archive";

/** So many files are tried until one is a story. */
const MOST_TRIED = 20;

/** How any source is read. */
type Read = (bytes: Uint8Array) => Promise<FormatRead & { format?: StoryFormat }>;

/** Read the first story of an archive, and say how many there are. An archive in an archive is not opened. */
export async function readArchive({ bytes }: Source, readSource: Read): Promise<FormatRead> {
  const archive = splitArchive(bytes);
  if (!archive.ok) return archive;
  let because = "No file of this archive can be read as a story.";
  let tried = 0;
  for (const file of archive.stories()) {
    if (++tried > MOST_TRIED) break;
    const read =
      "because" in file
        ? { ok: false as const, because: file.because }
        : await readOne(file.bytes, readSource);
    if (!read.ok) {
      because = `${file.name}: ${read.because}`;
      continue;
    }
    const { text, story } = read;
    for (const { code, message } of archive.warnings) story.warnings.push({ code, message, span: null });
    const count = archive.names.length;
    if (count > 1)
      story.warnings.unshift({ code: "many-stories", message: messageFor(count, file.name), span: null });
    return { ok: true, text, story, stories: count };
  }
  return { ok: false, because };
}

const messageFor = (count: number, name: string) =>
  `This archive holds ${count} files that may be stories; this is “${name}”. Import the archive as a run to have them all.`;

async function readOne(bytes: Uint8Array, readSource: Read): Promise<FormatRead> {
  const read = await readSource(bytes);
  return read.format === "archive"
    ? { ok: false, because: "This is an archive in an archive. Unpack it and import it alone." }
    : read;
}
