/** The headlines of a story: the one on its page, and one a channel, "" where nobody wrote another. */
export interface Headlines {
  headline: string;
  seoHeadline: string;
  socialHeadline: string;
  newsletterHeadline: string;
  pushHeadline: string;
}

export type ChannelName = Exclude<keyof Headlines, "headline">;

interface Channel {
  /** Of the field. */
  name: ChannelName;
  label: string;
  /** Where people meet it. */
  usedBy: string;
  /** So many places are shown everywhere; what is longer is cut by somebody. As {@link places} counts. */
  recommended: number;
}

/** Every channel that may have a headline of its own. */
export const CHANNELS: readonly Channel[] = [
  {
    name: "seoHeadline",
    label: "Search headline",
    usedBy: "Search results and the browser’s tab",
    recommended: 60,
  },
  {
    name: "socialHeadline",
    label: "Social headline",
    usedBy: "Cards where the story is shared",
    recommended: 70,
  },
  {
    name: "newsletterHeadline",
    label: "Newsletter headline",
    usedBy: "Used by newsletters",
    recommended: 50,
  },
  {
    name: "pushHeadline",
    label: "Push headline",
    usedBy: "Used by messages on phones",
    recommended: 65,
  },
];

/** What a channel gets: its own headline, or the story's. */
export const headlineFor = (story: Headlines, channel: ChannelName): string =>
  story[channel] || story.headline;

const WIDE =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}/u;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * How many places a line takes where it is shown: what a reader sees as one character is one, those of Chinese, Japanese
 * and Korean and emoji take two, spaces at the ends and characters that nobody sees take none.
 */
export function places(line: string): number {
  let count = 0;
  for (const { segment } of graphemes.segment(line.replace(/\s+/gu, " ").trim())) {
    if (/^[\p{Cf}\p{Cc}\p{M}]+$/u.test(segment)) continue;
    count += WIDE.test(segment) ? 2 : 1;
  }
  return count;
}
