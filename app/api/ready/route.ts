import { isReady } from "@/lib/web/ready";
import { json } from "@/lib/web/route";

/** Requests can be served: 200; not now: 503. For whatever decides where to send them. */
export async function GET(): Promise<Response> {
  return (await isReady()) ? json({ ok: true }) : json({ ok: false }, 503);
}
