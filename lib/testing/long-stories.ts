// A story that is long enough to be known again by its words. Invented.

const PARAGRAPHS = [
  "The harbour council voted on Tuesday to keep the island ferry for another ten years, ending a winter of meetings in which two crossings a day were first cut and then argued over by almost everybody who lives along the quay.",
  "Captain Marta Lindqvist, who has steered the ferry since it was built, said that she had heard of the decision from a fisherman and that she had not yet decided whether to celebrate or to go to bed early, as she had to sail at five.",
  "The contract is worth 2.4 million pounds a year and obliges the council to publish the timetable before the first of March, a clause that several members called unusual and that the captain called the only one worth reading twice.",
  "Opponents said that the money would have paid for a bridge study, a second bus and the repair of the school roof, and that nobody had asked the islanders who do not own a boat what they would rather have been given instead.",
  "The mayor replied that a bridge study is not a bridge, that the roof will be repaired in the autumn in any case, and that the islanders without boats are the very people whom the ferry carries every day, some of them twice.",
];

/** Some 200 words below a headline. `change` rewords paragraphs, by their number from 0. */
export const longStory = (headline: string, change: Readonly<Record<number, string>> = {}): string =>
  [headline, "By Ana Ruiz", ...PARAGRAPHS.map((paragraph, at) => change[at] ?? paragraph)].join("\n\n");
