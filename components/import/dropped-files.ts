/**
 * All files that were dropped, also those in folders, in the order of their paths. Hidden files are none. Call it
 * while the drop is handled: afterwards the browser has forgotten what it was.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  const dropped = [...transfer.items].map((item) => ({
    entry: item.webkitGetAsEntry(),
    file: item.getAsFile(),
  }));
  const found = await Promise.all(
    dropped.map(async ({ entry, file }) => {
      if (entry?.isDirectory) return filesBelow(entry);
      return file ? [{ path: file.name, file }] : [];
    }),
  );
  return found
    .flat()
    .toSorted((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ file }) => file);
}

interface Found {
  path: string;
  file: File;
}

async function filesBelow(entry: FileSystemEntry): Promise<Found[]> {
  if (entry.name.startsWith(".")) return [];
  if (isFile(entry)) return [{ path: entry.fullPath, file: await fileOf(entry) }];
  if (!isFolder(entry)) return [];
  const below = await Promise.all((await entriesOf(entry)).map(filesBelow));
  return below.flat();
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** One that can't be opened comes empty, and is then said to be: none is left out without a word. */
const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve) => entry.file(resolve, () => resolve(new File([], entry.name))));

/** A folder is told in pieces, until a piece is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const piece = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (piece.length === 0) return all;
    all.push(...piece);
  }
}
