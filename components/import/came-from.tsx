import { safeHref } from "@/lib/document/href";

interface Props {
  /** Where it was fetched from, or "". */
  address: string;
  /** "" for pasted text. */
  fileName: string;
}

/** Where a source came from: a page, which can be opened, a file, or somebody's clipboard. */
export function CameFrom({ address, fileName }: Props) {
  const href = safeHref(address);
  if (!href) return fileName || "Pasted";
  return (
    <a className="import-address" href={href} rel="noopener noreferrer" target="_blank">
      {address}
    </a>
  );
}
