import { MAX_FILE_BYTES, TOO_LARGE } from "@/lib/import/limits";
import { type ByteSource, inMemory } from "./byte-source";
import { openZip, type Zip, type ZipEntry } from "./directory";
import { unpack } from "./unpack";
import { answered, Unreadable } from "./unreadable";

/** One story's file in an archive. */
export interface StoryFile {
  name: string;
  bytes: Uint8Array;
}

export interface Archive {
  ok: true;
  /** In the order of their names. */
  names: readonly string[];
  /** Unpacks one after the other, as they are asked for; what can't be unpacked comes with a sentence. */
  stories(): Generator<StoryFile | { name: string; because: string }>;
  /** A file of any kind by its name, or by the end of it: how a story refers to a picture of its archive. */
  picture(name: string): { ok: true; bytes: Uint8Array } | { ok: false; because: string };
  /** What was passed over, in sentences. */
  warnings: { code: string; message: string }[];
  /** What was passed over though it may hold stories, each with a sentence, in the order of their names. */
  passedOver: readonly { name: string; because: string }[];
}

/** The files of an archive that are unpacked as stories, all together in bytes. */
const LARGEST_ARCHIVE = 1_000_000_000;

const NO_STORIES = "There is no story in this archive. Choose another file.";
const ONLY_ARCHIVES = "There are only archives in this archive. Unpack it and import them alone.";
const NESTED_ALONE = "This is an archive in the archive. Unpack it and import it alone.";
const UNREADABLE = "This can’t be read here. Save it as .docx or text.";
const OTHER_OFFICE =
  "This is a spreadsheet, a presentation or a document of another office program. Save the story as .docx or text.";

/**
 * Part an archive into its stories.
 *
 * Folders, hidden files, what macOS adds, and pictures are no stories; archives in the archive and files that nobody
 * reads are passed over with a warning.
 */
export function splitArchive(source: Uint8Array | ByteSource): Archive | { ok: false; because: string } {
  return answered(() => {
    const zip = openZip(source instanceof Uint8Array ? inMemory(source) : source);
    if (isOffice(zip)) throw new Unreadable(OTHER_OFFICE);
    const budget = { left: LARGEST_ARCHIVE };
    const shown = zip.entries.filter(({ name, size }) => !isHidden(name) && size > 0);
    const nested = shown.filter(({ name }) => NESTED.test(name));
    const unread = shown.filter(({ name }) => UNREAD.test(name));
    const stories = shown.filter(({ name }) => !NESTED.test(name) && !NO_STORY.test(name));
    if (stories.length === 0) throw new Unreadable(nested.length > 0 ? ONLY_ARCHIVES : NO_STORIES);
    stories.sort(byName);
    return {
      ok: true,
      names: stories.map(({ name }) => name),
      *stories() {
        for (const entry of stories) yield storyOf(zip, entry, budget);
      },
      picture: (name) =>
        answered(() => {
          const entry = findPicture(zip, name);
          if (!entry) return { ok: false, because: `The archive holds no file “${name}”.` } as const;
          return { ok: true, bytes: unpack(zip, entry, { left: MAX_FILE_BYTES }) } as const;
        }),
      warnings: [
        ...passedOver(
          "nested-archives",
          nested,
          "in this archive are archives: unpack and import them alone",
        ),
        ...passedOver("unread-files", unread, "can’t be read here: save them as .docx or text"),
      ],
      passedOver: [
        ...nested.map(({ name }) => ({ name, because: NESTED_ALONE })),
        ...unread.map(({ name }) => ({ name, because: UNREADABLE })),
      ].sort(byName),
    };
  });
}

const byName = (one: { name: string }, other: { name: string }): number => (one.name < other.name ? -1 : 1);

const isHidden = (name: string) =>
  name
    .split("/")
    .some(
      (part) => part.startsWith(".") || part === "__MACOSX" || /^(?:thumbs\.db|desktop\.ini)$/iu.test(part),
    );
const NESTED = /\.(?:zip|rar|7z|tar|gz|tgz|bz2|xz)$/iu;
const NO_STORY =
  /\.(?:jpe?g|png|gif|webp|avif|heic|svg|tiff?|bmp|ico|eps|psd|mp[34]|m4[av]|mov|avi|wav|ogg|webm|css|js|mjs|map|woff2?|ttf|otf|pdf|rtf|doc|odt|pages|xlsx?|pptx?|exe|dll)$/iu;
/** Files that may well hold a story, which has to be taken out of them by hand. */
const UNREAD = /\.(?:pdf|rtf|doc|odt|pages|xlsx?|pptx?)$/iu;

/** Other offices' files are archives, too: a list of types, or a file that names the type. */
function isOffice({ entries }: Zip): boolean {
  const names = new Set(entries.map(({ name }) => name));
  return (
    names.has("[Content_Types].xml") ||
    (names.has("mimetype") && names.has("META-INF/manifest.xml")) ||
    names.has("META-INF/container.xml")
  );
}

function storyOf(
  zip: Zip,
  entry: ZipEntry,
  budget: { left: number },
): StoryFile | { name: string; because: string } {
  const { name, size } = entry;
  if (size > MAX_FILE_BYTES) return { name, because: TOO_LARGE };
  const read = answered(() => ({ name, bytes: unpack(zip, entry, budget) }));
  return "because" in read ? { name, because: read.because } : read;
}

/** "images/crane.jpg" in a story of a folder is somewhere below the archive's top. */
function findPicture({ entries }: Zip, name: string): ZipEntry | undefined {
  const wanted = name.replace(/^(?:\.{0,2}\/)+/u, "");
  if (wanted === "") return undefined;
  return (
    entries.find((entry) => entry.name === wanted) ??
    entries.find((entry) => entry.name.endsWith(`/${wanted}`))
  );
}

/** A sentence about files that were passed over, with their number and the first of their names. */
function passedOver(code: string, entries: readonly ZipEntry[], why: string): Archive["warnings"] {
  if (entries.length === 0) return [];
  const names = entries.slice(0, 5).map(({ name }) => name);
  const rest = entries.length > names.length ? ", …" : "";
  const files = entries.length === 1 ? "1 file" : `${entries.length} files`;
  return [{ code, message: `${files} (${names.join(", ")}${rest}) ${why}.` }];
}
