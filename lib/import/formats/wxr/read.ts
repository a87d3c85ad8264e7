import { absoluteAddress } from "@/lib/import/formats/exported/address";
import { prepareTree } from "@/lib/import/formats/exported/prepare-tree";
import { treeOf } from "@/lib/import/formats/exported/tree";
import { writeBody } from "@/lib/import/formats/exported/write-body";
import { newSheet, plain, type Sheet } from "@/lib/import/formats/sheet";
import type { FormatRead, Source } from "@/lib/import/formats/source";
import type { StoryIdentity } from "@/lib/import/imported-story";
import { enclosureHtml, footnotesHtml } from "./beside-body";
import { bodyHtml } from "./body-html";
import { writeComments } from "./comments";
import { type Attachment, besideOf, readHead, type Site } from "./context";
import { newCutter } from "./cut";
import { writeFields } from "./fields";
import { MENDED } from "./mini";
import { withFullPictures, writeFeatured } from "./pictures";
import { isStory, postOf, type WxrPost } from "./post";
import { child, readXml } from "./xml";

const NO_POST = "There is no post or page in this WordPress export. Export it anew, with “All content”.";

/** An export, read: its first post, and what that may refer to. */
interface Opened {
  site: Site;
  post: WxrPost;
  mended: boolean;
  attachments: ReadonlyMap<string, Attachment>;
  stories: number;
}

/** Read the first post of a WordPress export. */
export function readWxr(source: Source): FormatRead {
  const opened = open(source.text);
  if (!opened) return { ok: false, because: NO_POST };
  const { site, post, stories } = opened;
  const sheet = newSheet();
  const base = absoluteAddress(site.address, null) ?? absoluteAddress(post.link, null);
  writeFields(sheet, post, site);
  writeText(sheet, opened, base);
  writeComments(sheet, post.comments);
  if (opened.mended || source.text.includes(MENDED))
    sheet.warn(
      "damaged-xml",
      "This post is damaged in the export and was read as far as possible: compare it with the site.",
    );
  const story = { ...sheet.story(), identity: identityOf(post) };
  return { ok: true, text: sheet.text, story, stories };
}

function open(text: string): Opened | null {
  const cutter = newCutter();
  const cuts = [...cutter.push(text), ...cutter.end()];
  const site = readHead(cuts.find(({ kind }) => kind === "head")?.xml ?? "");
  const attachments = new Map<string, Attachment>();
  let first: { post: WxrPost; mended: boolean } | null = null;
  let stories = 0;
  for (const { kind, xml, broken } of cuts) {
    if (kind !== "item") continue;
    const { root, sound } = readXml(xml);
    const item = child(root, "item");
    if (!item) continue;
    const post = postOf(item);
    if (isStory(post)) {
      stories++;
      first ??= { post, mended: broken || !sound };
    } else {
      const attachment = besideOf(post, site);
      if (attachment) attachments.set(attachment.id, attachment);
    }
  }
  return first && { ...first, site, attachments, stories };
}

function writeText(sheet: Sheet, { post, attachments }: Opened, base: string | null): void {
  const own = [...attachments.values()].filter(({ parent }) => parent === post.id && parent !== "");
  const html = bodyHtml(post.content, {
    attachment: (id) => attachments.get(id) ?? null,
    own,
    footnotes: footnotesHtml(post.meta),
  });
  const tree = treeOf(html + enclosureHtml(post.meta, html));
  withFullPictures(tree, attachments);
  prepareTree(tree);
  writeFeatured(sheet, tree, attachments.get(post.meta.get("_thumbnail_id") ?? "") ?? null, {
    missing: (post.meta.get("_thumbnail_id") ?? "") !== "",
    base,
  });
  writeBody(sheet, tree, {
    rule: "wxr-body",
    pictureAt: (src) => absoluteAddress(src, base),
    linkTo: (href) => absoluteAddress(href, base) ?? href,
  });
}

/** WordPress never changes a post's guid. */
function identityOf({ guid, link, modifiedGmt }: WxrPost): StoryIdentity | null {
  const id = plain(guid || link).text;
  if (id === "") return null;
  return { id, version: /^[1-9]/u.test(modifiedGmt) ? modifiedGmt : null, action: "new" };
}
