// WordPress numbers posts and pages in one row. More digits than an id has are none.
const NUMBERED = /[?&](?:p|page_id)=(\d{1,10})(?=&|#|$)/u;

/**
 * The old address of a story in a query, as WordPress makes it where a site has no better ones: "?p=12", in one
 * spelling; null for every other query.
 *
 * @param address a path with its query, or the query alone
 */
export function queryAddress(address: string): string | null {
  const id = NUMBERED.exec(address)?.[1];
  return id === undefined ? null : `?p=${id.replace(/^0+(?=\d)/u, "")}`;
}
