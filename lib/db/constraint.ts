// Errors are known by their shape: the framework's bundles and plain scripts each load a Prisma of their own, so that
// `instanceof` would say no to an error of the other.

/** What PostgreSQL said, as Prisma's driver adapter hands it on. */
interface Complaint {
  originalCode?: string;
  kind?: string;
  code?: string;
  constraint?: { index?: string; fields?: string[] };
}

const UNIQUE = "23505";
const CHECK = "23514";
const DISK_FULL = "53100";

/**
 * Whether a unique constraint or index of this name was violated: `isTaken(error, "User_email_key")`.
 *
 * The name is PostgreSQL's, as the migration wrote it. Codes and names decide, never the message.
 */
export function isTaken(error: unknown, constraint: string): boolean {
  const complaint = complaintOf(error);
  return codeOf(complaint) === UNIQUE && complaint?.constraint?.index === constraint;
}

/** Whether any check was violated. Prisma's adapter drops the check's name. */
export function isRefusedByCheck(error: unknown): boolean {
  return codeOf(complaintOf(error)) === CHECK;
}

/** Whether a transaction lost against another (deadlock, serialization) and may be run again. */
export function isWriteConflict(error: unknown): boolean {
  if (requestCode(error) === "P2034") return true;
  return complaintOf(error)?.kind === "TransactionWriteConflict";
}

/** Whether there is no disk left: PostgreSQL's, or the data folder's. */
export function isDiskFull(error: unknown): boolean {
  const code = requestCode(error);
  return code === "ENOSPC" || code === "EDQUOT" || codeOf(complaintOf(error)) === DISK_FULL;
}

/** Prisma's own code of a failed request, as P2002, or the system's of a failed call, as ENOSPC. */
function requestCode(error: unknown): string | undefined {
  return isRecord(error) && typeof error.code === "string" ? error.code : undefined;
}

// Raw queries and batches hang the complaint on the error itself, other queries below `meta`.
function complaintOf(error: unknown): Complaint | undefined {
  if (!isRecord(error)) return undefined;
  if (isRecord(error.meta) && error.meta.driverAdapterError)
    return complaintOf(error.meta.driverAdapterError);
  return isRecord(error.cause) ? (error.cause as Complaint) : undefined;
}

function codeOf(complaint: Complaint | undefined): string | undefined {
  return complaint?.originalCode ?? complaint?.code;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
