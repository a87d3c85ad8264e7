import "server-only";
import { Invalid } from "@/lib/errors";

/** A file as a browser sent it. */
export interface Upload {
  /** As the browser said; "" when it said nothing. For people, never for a path. */
  fileName: string;
  bytes: Uint8Array;
}

interface Limit {
  /** Bytes of the file. */
  most: number;
  /** The sentence for more than that. */
  tooLarge: string;
}

/** What a form adds around its file, in bytes. */
const FORM_AROUND = 10_000;

/**
 * Read one file: the body itself, its name percent-encoded in `x-file-name`; or the part `file` of a form.
 *
 * Reading stops at the limit, so a body that never ends costs no more than one at the limit.
 *
 * @throws Invalid with the limit's sentence, or when a form has no file.
 */
export async function readUpload(request: Request, limit: Limit): Promise<Upload> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data")) {
    return { fileName: fileNameOf(request), bytes: await readBytes(request, limit) };
  }
  const form = await readBytes(request, { ...limit, most: limit.most + FORM_AROUND });
  const file = await fileOf(form, type);
  if (file.size > limit.most) throw Invalid.because("file", limit.tooLarge);
  return { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/**
 * Read the body as bytes, and not one more than the limit.
 *
 * @throws Invalid with the limit's sentence.
 */
export async function readBytes(
  request: Request,
  { most, tooLarge }: Limit,
): Promise<Uint8Array<ArrayBuffer>> {
  const refusal = () => Invalid.because("file", tooLarge);
  if (Number(request.headers.get("content-length")) > most) throw refusal();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > most) throw refusal();
    chunks.push(chunk);
  }
  return joined(chunks, length);
}

/** In UTF-16 units: a commit may carry a pasted story, an import 2 MB of text as JSON. */
const MOST_JSON = 4_000_000;

/**
 * Read the body as a JSON object; one of another type gives an empty object, and is not read.
 *
 * Reading stops at the limit here, too.
 *
 * @throws Invalid when it is more than 4 MB, or no JSON object.
 */
export async function readJson(request: Request): Promise<Record<string, unknown>> {
  if (!request.headers.get("content-type")?.startsWith("application/json")) return {};
  const tooLarge = "That is more than 4 MB at once. Send it in parts.";
  // A unit of UTF-16 takes three bytes at most.
  const bytes = await readBytes(request, { most: 3 * MOST_JSON, tooLarge });
  const text = new TextDecoder().decode(bytes);
  if (text.length > MOST_JSON) throw Invalid.because("", tooLarge);
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null) return { ...body };
  } catch {
    // falls through: not JSON is the same mistake as not an object
  }
  throw Invalid.because("", "The request's body is not a JSON object.");
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

async function fileOf(form: Uint8Array<ArrayBuffer>, type: string): Promise<File> {
  const noFile = Invalid.because("file", "The request has no file. Choose one and send it again.");
  const fields = await new Response(form, { headers: { "content-type": type } })
    .formData()
    .catch((): never => {
      throw noFile;
    });
  const file = fields.get("file");
  if (!(file instanceof File)) throw noFile;
  return file;
}

/** The file's name as the browser said it, percent-encoded in `x-file-name`; "" when it said nothing. */
export function fileNameOf({ headers }: Request): string {
  const name = headers.get("x-file-name") ?? "";
  try {
    return decodeURIComponent(name);
  } catch {
    return "";
  }
}
