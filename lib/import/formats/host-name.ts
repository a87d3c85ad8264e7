/** The host of an address as people say it, without "www."; "" for what is no address. */
export const hostName = (address: string): string =>
  URL.parse(address)?.hostname.replace(/^www\./u, "") ?? "";
