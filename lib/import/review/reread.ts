import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import { Conflict, Invalid, NotFound } from "@/lib/errors";
import { record } from "@/lib/event/record";
import type { RereadImport } from "@/lib/import/input";
import { mayImport, mayReview } from "@/lib/import/policy";
import { prepareImport } from "@/lib/import/prepare";
import { insertImports } from "@/lib/import/row";

/**
 * "Treat it as …": read the stored source again as another format, as an import of its own.
 *
 * The first reading goes when nobody has decided anything about it, and stays as it is otherwise: nothing that a person
 * did is lost. `kept` says which. Reading happens outside of any transaction; it may take seconds.
 *
 * @throws NotFound; Forbidden; Invalid with the reader's sentence when it can't be read as that: then nothing changes.
 * @throws Conflict when it became an article meanwhile.
 */
export async function rereadImport(
  actor: Person,
  { importId, as }: RereadImport,
): Promise<{ importId: string; kept: boolean }> {
  const source = await findSource(actor, importId);
  const bytes = source.fileName === "" ? Buffer.from(source.bytes).toString("utf8") : source.bytes;
  const prepared = await prepareImport(source.fileName, bytes, {
    as,
    charset: source.encoding === "" ? null : source.encoding,
    address: source.fetchedFrom === "" ? null : source.fetchedFrom,
  });
  if (prepared.read.stories > 1)
    throw Invalid.because(
      "stories",
      `Read as that it holds ${prepared.read.stories} stories: import the file as a run.`,
    );
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Import" WHERE "id" = ${importId}::uuid FOR UPDATE`;
    const now = await tx.import.findUnique({ where: { id: importId }, select: { articleId: true } });
    if (!now || now.articleId !== null)
      throw new Conflict("This import was made into an article, or read again, meanwhile. Reload to see it.");
    const [id = ""] = await insertImports(tx, actor, [{ ...prepared, articleId: null }]);
    // Read as something else it may not say where it belongs; it is known by that all the same.
    if (source.address !== "") await tx.import.update({ where: { id }, data: { address: source.address } });
    const kept = await isDecided(tx, importId);
    if (!kept) await drop(tx, actor, importId, source);
    return { importId: id, kept };
  });
}

interface Source {
  createdById: string;
  articleId: string | null;
  fileName: string;
  bytes: Uint8Array;
  encoding: string;
  /** What the story is known by. */
  address: string;
  fetchedFrom: string;
  format: string;
}

function findSource(actor: Person, importId: string): Promise<Source> {
  return inTransaction(async (tx) => {
    const source = await tx.import.findUnique({
      where: { id: importId },
      select: {
        createdById: true,
        articleId: true,
        fileName: true,
        bytes: true,
        encoding: true,
        address: true,
        fetchedFrom: true,
        format: true,
      },
    });
    if (!source) throw new NotFound("There is no such import.");
    authorize(mayReview(actor, source));
    authorize(mayImport(actor));
    return source;
  });
}

/** Has a person decided, agreed or written anything about it? */
async function isDecided(tx: Tx, importId: string): Promise<boolean> {
  const decided = await tx.segment.findFirst({
    where: { importId, NOT: { decidedBy: "reader" } },
    select: { index: true },
  });
  if (decided) return true;
  const { fields } = await tx.import.findUniqueOrThrow({ where: { id: importId }, select: { fields: true } });
  return typeof fields === "object" && fields !== null && Object.keys(fields).length > 0;
}

async function drop(tx: Tx, actor: Person, importId: string, { fileName, format }: Source): Promise<void> {
  await tx.segment.deleteMany({ where: { importId } });
  await tx.import.delete({ where: { id: importId } });
  await record(tx, actor, { type: "import.dropped", subjectId: importId, fileName, format });
}
