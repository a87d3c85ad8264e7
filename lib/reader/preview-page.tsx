import "server-only";
import { NoPreviewPage, PreviewPage } from "@/components/reader/preview-page";
import { chromeView } from "./chrome";
import { correctionsOf } from "./corrections";
import { moreOn, relatedTo } from "./find-story";
import type { RenderedPage } from "./finished-page";
import { pageHeaders } from "./headers";
import { htmlPage } from "./html";
import { namePages } from "./name-pages";
import { pictureRules } from "./picture-style";
import { type StoryRow, storyOf } from "./row";
import { picturesIn } from "./story-pictures";
import { picturesOf } from "./view";

interface How {
  /** The preview's own address: its pictures are below it. */
  at: string;
  /** In a frame of the desk, which says what it is; links then open beside it. */
  framed?: boolean;
  /** Drawn in this one, whatever the browser prefers. */
  scheme?: "light" | "dark" | undefined;
}

/** A story that nobody has published, as readers would get it. For one answer, never for the page cache. */
export async function previewPage(row: StoryRow, { at, framed = false, scheme }: How): Promise<RenderedPage> {
  const [related, corrections, names] = await Promise.all([
    relatedTo(row),
    correctionsOf([row.articleId]),
    namePages(row),
  ]);
  const story = storyOf(row, { related, corrections: corrections.get(row.articleId) ?? [], names });
  const [chrome, more] = await Promise.all([chromeView(), moreOn(story)]);
  const pictures = pictureRules([...picturesIn(story), ...picturesOf(more)]);
  const rules = scheme === undefined ? pictures : `:root.reader{color-scheme:${scheme}}${pictures}`;
  const page = await htmlPage(
    <PreviewPage chrome={chrome} framed={framed} media={at} more={more} rules={rules} story={story} />,
    rules,
    { status: 200, tags: [], lastModified: null, keep: false },
  );
  return framed ? { ...page, headers: pageHeaders(rules, "'self'") } : page;
}

/** What is said of every link that opens nothing: ended, revoked, or never made. */
export async function noPreviewPage(): Promise<RenderedPage> {
  return htmlPage(<NoPreviewPage chrome={await chromeView()} />, "", {
    status: 404,
    tags: [],
    lastModified: null,
    keep: false,
  });
}
