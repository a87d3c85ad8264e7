import { GetImport } from "@/lib/import/input";
import { getOriginal } from "@/lib/import/original";
import { staffRoute } from "@/lib/web/route";

/** The source of an import, to keep and never to open in place: it came from anywhere. */
export const GET = staffRoute(GetImport, async (actor, input) => {
  const { fileName, bytes } = await getOriginal(actor, input);
  return new Response(bytes, {
    headers: {
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename*=UTF-8''${asParameter(fileName)}`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "no-store",
    },
  });
});

/** RFC 8187: what `encodeURIComponent` leaves alone and a header's parameter may not have is encoded, too. */
const asParameter = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
