/** What went wrong on the line, by Node's code, in one sentence; null for what is no fault of the line. */
export function faultInWords(error: unknown, host: string): string | null {
  const code = codeOf(error);
  if (code === null) return null;
  if (code === "ENOTFOUND" || code === "ENODATA")
    return `There is no site at “${host}”. Check the address for typing errors.`;
  if (code.startsWith("EAI_")) return `“${host}” can't be looked up at the moment. Try again in a minute.`;
  if (["ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "ETIMEDOUT", "EADDRNOTAVAIL"].includes(code))
    return `“${host}” doesn't answer. Check the address, or try again later.`;
  if (code === "ECONNRESET" || code === "EPIPE")
    return `“${host}” broke off the connection. Try again later.`;
  if (code.startsWith("HPE_")) return `“${host}” doesn't answer as a web site does. Check the address.`;
  if (SECURITY.test(code))
    return `The secure connection to “${host}” can't be trusted. Use another address, or tell the site.`;
  if (code.startsWith("Z_") || code.startsWith("ERR_BROTLI") || code.startsWith("ERR__"))
    return `What “${host}” sent arrived damaged. Try again later.`;
  return `“${host}” could not be fetched. Try again later.`;
}

// OpenSSL's verdicts on certificates have many names; these are the beginnings that Node gives them.
const SECURITY =
  /^(?:CERT_|CRL_|ERR_TLS_|ERR_SSL_|ERR_OSSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_|HOSTNAME_|PATH_LENGTH_|EPROTO$)/u;

/** Statuses of a site in trouble, which may be over in a while. */
export const isPassing = (status: number): boolean => status === 429 || status >= 500;

function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}

/** Why an answer with this status holds nothing to take; null if it does. */
export function statusInWords(status: number, host: string): string | null {
  // 206 is a part that nobody asked for: half a story looks like a whole one.
  if (status >= 200 && status < 300 && status !== 206) return null;
  if (status === 404 || status === 410)
    return "There is nothing at this address. Check it for typing errors.";
  if ([401, 402, 403, 407, 451].includes(status))
    return `“${host}” doesn't show this page to Galley. Open it in your browser and copy what you need.`;
  if (status === 429) return `“${host}” has been asked too often. Try again later.`;
  if (status >= 500) return `“${host}” has trouble at the moment. Try again later.`;
  return `“${host}” gives no page at this address. Check it, or try again later.`;
}
