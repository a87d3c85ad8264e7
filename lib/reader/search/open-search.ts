import type { RenderedPage } from "@/lib/reader/finished-page";
import { siteName, siteOrigin } from "@/lib/reader/site";
import { xmlText } from "@/lib/reader/xml";

/** How a browser searches the site from its address bar (OpenSearch 1.1). */
export async function openSearch(): Promise<RenderedPage> {
  const name = siteName();
  // The format allows a short name of 16 characters.
  const short = [...name].slice(0, 16).join("").trim();
  return {
    status: 200,
    type: "application/opensearchdescription+xml; charset=utf-8",
    body: `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${xmlText(short)}</ShortName>
<Description>${xmlText(`Search ${name}`)}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="${xmlText(siteOrigin())}/search?q={searchTerms}"/>
</OpenSearchDescription>
`,
    tags: [],
    lastModified: null,
    keep: true,
  };
}
