import { unzipSync } from "fflate";
import { absoluteAddress } from "@/lib/import/formats/exported/address";
import { prepareTree } from "@/lib/import/formats/exported/prepare-tree";
import { textOfHtml } from "@/lib/import/formats/exported/text-of-html";
import { treeOf } from "@/lib/import/formats/exported/tree";
import { writeBody } from "@/lib/import/formats/exported/write-body";
import { figureText, newSheet, plain, type Sheet } from "@/lib/import/formats/sheet";
import type { FormatRead, Source } from "@/lib/import/formats/source";
import type { StoryIdentity } from "@/lib/import/imported-story";
import { MAX_FILE_BYTES } from "@/lib/import/limits";
import { creditAtEnd } from "@/lib/import/text/captions/credit";
import { ownAddress, writeFields } from "./fields";
import { type Fields, parsed, textOf } from "./json";
import { lexicalHtml } from "./lexical";
import { mobiledocHtml } from "./mobiledoc";
import { asKept } from "./picture-paths";
import { firstPost, type GhostPost } from "./post";

const NO_POST = "There is no post in this Ghost export. Export it anew under “Settings”, “Import/Export”.";
const BROKEN = "This Ghost export is damaged or cut off. Export it anew under “Settings”, “Import/Export”.";

/** Read the first post of a Ghost export: JSON, or an archive with pictures. */
export function readGhost(source: Source): FormatRead {
  const opened = open(source);
  const json = opened && parsed(opened.json);
  if (!opened || json === null) return { ok: false, because: BROKEN };
  const first = firstPost(json);
  if (!first) return { ok: false, because: NO_POST };
  const { post, count } = first;
  const sheet = newSheet();
  const site = absoluteAddress(
    post.site.address || (source.address ? new URL(source.address).origin : ""),
    null,
  );
  const addresses = addressesOf(opened.pictures, site);
  writeFields(sheet, post, site);
  writeFeatured(sheet, post, addresses);
  const tree = treeOf(bodyOf(post.fields));
  prepareTree(tree);
  writeBody(sheet, tree, { rule: "ghost-body", ...addresses });
  if (addresses.unknown() > 0)
    sheet.warn(
      "pictures-without-address",
      "The export doesn’t say where its pictures are. Export it with its content folder, or add them by hand.",
    );
  return {
    ok: true,
    text: sheet.text,
    story: {
      ...sheet.story(),
      identity: identityOf(post),
      oldAddress: post.fields.status === "draft" ? "" : ownAddress(post.fields, site),
    },
    stories: count,
  };
}

interface Opened {
  json: string;
  /** Paths of the pictures in the archive. */
  pictures: ReadonlySet<string>;
}

function open({ bytes, text }: Source): Opened | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { json: text, pictures: new Set() };
  try {
    const pictures = new Set<string>();
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        const at = name.indexOf("content/images/");
        if (at !== -1) pictures.add(name.slice(at));
        return at === -1 && name.endsWith(".json") && originalSize <= MAX_FILE_BYTES;
      },
    });
    const largest = Object.values(files).sort((a, b) => b.length - a.length)[0];
    return largest ? { json: new TextDecoder().decode(largest), pictures } : null;
  } catch {
    return null; // the archive is damaged
  }
}

/**
 * The post's text as HTML: what the editor wrote, which says most, unless the finished page has far more of it, or
 * Markdown that only Ghost could finish.
 */
function bodyOf(fields: Fields): string {
  const html = textOf(fields.html);
  const written = lexicalHtml(textOf(fields.lexical)) ?? mobiledocHtml(textOf(fields.mobiledoc));
  if (written === null) return html;
  const isMarkdown = /\["(?:card-)?markdown"|"type"\s*:\s*"markdown"/u.test(
    textOf(fields.mobiledoc) + textOf(fields.lexical),
  );
  const isShort = written.length < html.length && lengthOf(written) * 2 < lengthOf(html);
  return html !== "" && (isMarkdown || isShort) ? html : written;
}

const lengthOf = (html: string) => html.replaceAll(/<[^<>]*>|\s+/gu, "").length;

const PLACEHOLDER = "__GHOST_URL__";

function addressesOf(pictures: ReadonlySet<string>, site: string | null) {
  let unknown = 0;
  return {
    unknown: () => unknown,
    pictureAt(src: string): string | null {
      const at = src.indexOf("content/images/");
      const path = at === -1 ? "" : asKept(src.slice(at).replace(/[?#].*$/u, ""));
      if (pictures.has(path)) return `part:${path}`;
      const whole = absoluteAddress(src.replace(PLACEHOLDER, ""), site);
      if (!whole) unknown++;
      return whole;
    },
    linkTo(href: string): string {
      const path = href.replace(PLACEHOLDER, "");
      return absoluteAddress(path, site) ?? path;
    },
  };
}

function writeFeatured(
  sheet: Sheet,
  { fields, meta }: GhostPost,
  { pictureAt }: { pictureAt(src: string): string | null },
): void {
  const address = textOf(fields.feature_image) || textOf(fields.image);
  if (address === "") return;
  const words = textOfHtml(textOf(meta.feature_image_caption));
  const { caption, credit } = creditAtEnd(words) ?? { caption: words, credit: null };
  const alt = textOfHtml(textOf(meta.feature_image_alt)) || null;
  sheet.keep(
    { kind: "figure", caption, credit, alt, src: pictureAt(address) },
    plain(figureText(caption, credit)),
    {
      rule: "ghost-feature-image",
      confidence: 0.97,
      because: "The post’s feature image.",
    },
  );
}

/** Ghost never changes a post's uuid. */
function identityOf({ fields }: GhostPost): StoryIdentity | null {
  const id = plain(textOf(fields.uuid) || textOf(fields.id)).text;
  return id === "" ? null : { id, version: textOf(fields.updated_at) || null, action: "new" };
}
