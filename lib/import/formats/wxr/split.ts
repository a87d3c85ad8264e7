import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { Invalid } from "@/lib/errors";
import { decode } from "@/lib/import/decoding/decode";
import { textOfHtml } from "@/lib/import/formats/exported/text-of-html";
import type { StorySource } from "@/lib/import/formats/source";
import { newStoryKeys, type StoryKeys } from "@/lib/import/formats/story-keys";
import { type Attachments, newAttachments } from "./attachments";
import { type Attachment, isBeside, readBeside, readHead, type Site } from "./context";
import { type Cut, newCutter } from "./cut";
import { miniOf } from "./mini";
import { isStory, mentionedAttachments, postOf, showsOwnAttachments, type WxrPost } from "./post";
import { child, readXml } from "./xml";

/** What a first pass over the file gathers: little beside what the posts themselves hold. */
interface Context {
  head: string;
  site: Site;
  attachments: Attachments;
}

/**
 * The posts and pages of a WordPress export, each as an export of its own with its authors and the attachments that
 * it refers to. Two passes over the file; memory is that of the largest item, and some numbers for each attachment.
 *
 * @throws Invalid when there is no item in it.
 */
export async function* splitWxr(path: string): AsyncGenerator<StorySource> {
  const attachments = newAttachments();
  const keys = newStoryKeys();
  try {
    yield* postsOf(path, await gather(path, attachments), keys);
  } finally {
    attachments.close();
    keys.close();
  }
}

async function* postsOf(path: string, context: Context, keys: StoryKeys): AsyncGenerator<StorySource> {
  for await (const { kind, xml, broken } of cutsOf(path)) {
    if (kind !== "item" || isBeside(xml)) continue;
    const { root, sound } = readXml(xml);
    const item = child(root, "item");
    const post = item && postOf(item);
    if (!post || !isStory(post)) continue;
    const attachments = attachmentsOf(post, context);
    const mini = miniOf({
      site: context.site,
      head: context.head,
      item,
      raw: sound && !broken ? xml : null,
      post,
      attachments,
    });
    yield {
      key: keys.next(post.slug || post.id || "post"),
      title: textOfHtml(post.title),
      bytes: Buffer.from(mini, "utf8"),
    };
  }
}

async function gather(path: string, attachments: Attachments): Promise<Context> {
  const context: Context = { head: "", site: readHead(""), attachments };
  let items = 0;
  for await (const { kind, xml } of cutsOf(path)) {
    if (kind === "head") {
      context.head = xml;
      context.site = readHead(xml);
      continue;
    }
    items++;
    const attachment = isBeside(xml) ? readBeside(xml, context.site) : null;
    if (attachment) attachments.add(attachment);
  }
  if (items === 0)
    throw Invalid.because(
      "source",
      "There is no post in this WordPress export. Export it anew, with “All content”.",
    );
  return context;
}

function attachmentsOf(post: WxrPost, { attachments }: Context): Attachment[] {
  const ids = mentionedAttachments(post);
  if (showsOwnAttachments(post)) for (const id of attachments.uploadedTo(post.id)) ids.add(id);
  return [...ids].flatMap((id) => attachments.get(id) ?? []);
}

const HEAD = 100_000;
/** Strings from larger pieces are each on a page of their own, which only a collection of the whole heap frees. */
const CHUNK = 32 * 1_024;

/** The file's stretches, read and decoded piece by piece. */
async function* cutsOf(path: string): AsyncGenerator<Cut> {
  const decoder = new TextDecoder(await encodingOf(path));
  const cutter = newCutter();
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }))
    yield* cutter.push(decoder.decode(chunk, { stream: true }));
  yield* cutter.push(decoder.decode());
  yield* cutter.end();
}

/** As the file's beginning tells it, cut where no character can be cut in two. */
async function encodingOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const bytes = Buffer.alloc(HEAD);
    const { bytesRead } = await file.read(bytes, 0, HEAD, 0);
    const head = bytes.subarray(0, bytesRead);
    const line = head.lastIndexOf(0x0a);
    const isWide = head[0] === 0xff || head[0] === 0xfe;
    return decode(bytesRead === HEAD && line > 0 && !isWide ? head.subarray(0, line) : head).encoding;
  } finally {
    await file.close();
  }
}
