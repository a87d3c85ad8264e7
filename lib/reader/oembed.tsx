import "server-only";
import { nameList } from "@/lib/format/byline";
import { longDate } from "@/lib/format/dates";
import { chromeView } from "./chrome";
import { findStory } from "./find-story";
import type { RenderedPage } from "./finished-page";
import { markup } from "./html";
import { articleTag } from "./pages";
import { publicAddress, siteOrigin } from "./site";
import { heightAt, pictureUrl, widest } from "./structured";
import type { StoryView } from "./view";

/** Width of a card, in pixels, where who asks wants it no narrower. */
const WIDTH = 600;
/** The card is text of some lines, whatever its width; a height in pixels is an estimate that the format asks for. */
const HEIGHT = 240;

/** What is asked for: the address of a story, and how wide the card may be at most. */
export interface OembedAsked {
  /** "section/slug". */
  path: string;
  /** In pixels. */
  width: number;
}

/** Read a question by its query; null when it asks for no address of ours. */
export function oembedAsked(query: URLSearchParams): OembedAsked | null {
  const url = URL.parse(query.get("url") ?? "");
  if (url?.origin !== siteOrigin()) return null;
  const path = decoded(url.pathname.slice(1));
  if (path === null || path === "") return null;
  const most = Number(query.get("maxwidth") ?? "");
  return { path, width: Number.isInteger(most) && most > 0 ? Math.min(most, WIDTH) : WIDTH };
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** The key of an answer among the pages: what doesn't change it has no place in it. */
export const oembedKey = ({ path, width }: OembedAsked): string =>
  `/oembed?url=${encodeURIComponent(path)}&maxwidth=${width}`;

/** A card of a live story for other sites (oembed.com 1.0, type "rich"): plain markup, no script and no style. */
export async function oembed({ path, width }: OembedAsked): Promise<RenderedPage> {
  const story = await liveStory(path);
  if (!story) return missing;
  const { siteName, origin } = await chromeView();
  const { picture } = story;
  const thumbnail = picture && {
    thumbnail_url: pictureUrl(picture, origin),
    thumbnail_width: widest(picture),
    thumbnail_height: heightAt(picture, widest(picture)),
  };
  return jsonAnswer(200, [articleTag(story.articleId)], {
    version: "1.0",
    type: "rich",
    provider_name: siteName,
    provider_url: `${origin}/`,
    title: story.socialHeadline,
    ...(story.byline.length === 0 ? {} : { author_name: story.byline.join(", ") }),
    cache_age: 300,
    // The format lets who asks say how large a thumbnail may be; ours has one size, so that goes unanswered.
    ...(thumbnail && width === WIDTH ? thumbnail : {}),
    html: await cardOf(story, siteName, publicAddress(origin, story.path)),
    width,
    height: HEIGHT,
  });
}

/** The story at an address, also at one that it had before. */
async function liveStory(path: string): Promise<StoryView | null> {
  const found = await findStory(path);
  if (found.kind === "live") return found.story;
  if (found.kind !== "moved") return null;
  const there = await findStory(found.path);
  return there.kind === "live" ? there.story : null;
}

const cardOf = (story: StoryView, siteName: string, address: string): Promise<string> =>
  markup(
    <blockquote className="galley-story" cite={address} lang={story.language} dir="auto">
      <p>
        <a href={address}>
          <strong>{story.socialHeadline}</strong>
        </a>
      </p>
      {story.standfirst === "" ? null : <p>{story.standfirst}</p>}
      <p>
        {nameList(story.byline)}
        {story.byline.length === 0 ? null : " – "}
        {siteName}, {longDate(story.firstPublishedAt)}
      </p>
    </blockquote>,
  );

const jsonAnswer = (status: 200 | 404, tags: readonly string[], body: unknown): RenderedPage => ({
  status,
  type: "application/json; charset=utf-8",
  body: JSON.stringify(body),
  tags,
  lastModified: null,
  headers: { "Access-Control-Allow-Origin": "*" },
  keep: status === 200,
});

const missing = jsonAnswer(404, [], { error: "No story of ours is at this address." });
