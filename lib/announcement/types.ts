/** Ways in which others are told that readers see something new. */
export const CHANNELS = ["websub", "indexnow"] as const;
export type Channel = (typeof CHANNELS)[number];

/** What they are called. */
export const CHANNEL_NAMES: Readonly<Record<Channel, string>> = { websub: "WebSub", indexnow: "IndexNow" };

/** Whom to tell; null where nobody is. */
export interface AnnouncementSettings {
  /** The hub that feeds name, and that is told of each that changed. */
  websub: { address: string } | null;
  /** Who is told of each address, and the key that proves that it is ours. */
  indexnow: { address: string; key: string } | null;
}

/** How telling goes, as administrators see it. */
export interface ChannelState {
  channel: Channel;
  /** "" where nobody is told. */
  address: string;
  /** Where the proof of our address lies, with its slash; "" for a channel that asks for none. */
  proof: string;
  /** Changes that wait to be told. */
  waiting: number;
  toldAt: Date | null;
  /** Why it failed the last time, when, and when it is tried again; null when it went well. */
  trouble: { because: string; at: Date; nextAt: Date } | null;
}
