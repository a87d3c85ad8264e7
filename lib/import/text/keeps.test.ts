import { describe, expect, it } from "vitest";
import { fixtures } from "./fixtures";
import { readText } from "./read-text";

/** Sentences of stories that use the words of pages, releases, wires and e-mails. None may ever be taken. */
const SENTENCES = [
  "Sign up for the fishing trip closes on Friday, the harbour office says.",
  "Subscribe to nothing, my grandmother used to say, and you will never be disappointed.",
  "Share of the vote fell in nine of the ten wards.",
  "Follow the path past the mill and you will find the bench.",
  "Cookies were served. Nobody accepted.",
  "We use cookies as bribes, the teacher admitted.",
  "Advertisement was his trade and silence his hobby.",
  "Copyright was not the issue, the judge said.",
  "All rights reserved, she joked, and closed the door.",
  "Photo courtesy of a neighbour, the card read.",
  "The photograph was taken by Ana Ruiz (Reuters).",
  "He wrote to Getty Images. They did not reply.",
  "Comments on the plan close on 4 May.",
  "Read more slowly, the sign above the library desk advises.",
  "Related: two brothers, both of them bakers.",
  "Contact with the ship was lost at noon.",
  "For more information, residents should ring the town hall on 01632 960 001.",
  "About 40 people came.",
  "About the house itself, little is known.",
  "Ends do not justify means, the vicar told the council.",
  "The end came on a Tuesday.",
  "Notes were passed. Editors were summoned.",
  "By noon the square was empty.",
  "By Ana Ruiz’s own account, it was an accident.",
  "From London to Leeds it rained.",
  "To: the person who took my bicycle. Keep it.",
  "Date of birth: unknown.",
  "Source of the leak: the roof.",
  "Topics ranged from bread to God.",
  "Updated rules will come into force in June.",
  "Published in 1921, the book sold nine copies.",
  "Last modified in the war, the signal box still works.",
  "Listen to the first minute and you will hear a dog.",
  "Watch this space, said a notice on the empty plinth.",
  "Print is dead, he said, in print.",
  "Save the date was the name of the boat.",
  "Email us, begged the museum, if you have seen the whale.",
  "Thank you for reading this far.",
  "Thanks to everyone who wrote in about the goat.",
  "Sent from my phone, his last message ended, and then nothing.",
  "Best wishes, it said on the cake.",
  "Kind regards are not enough, the union replied.",
  "Hello again from the island.",
  "Dear reader, I married the plumber.",
  "Join us on Saturday at the lido, if you can swim.",
  "Do you have a ladder? The mayor does not.",
  "Have you seen this cat? It belongs to the bishop.",
  "Got a story to tell? So had she.",
  "Correction: the ferry sails at nine.",
  "Clarification: we did not mean that horse.",
  "Editor’s note: this article contains a swan.",
  "This article was amended on 4 May 2023 to remove a goat.",
  "Advertising pays for the band. The band pays for the beer.",
  "You can subscribe to the bells for £3 a year.",
  "Terms and conditions apply to the moon as well.",
  "Privacy was not invented until the corridor was.",
  "Register before Friday to vote in the by-election.",
  "Support local journalism, reads the mug on his desk.",
  "Become a member of the bowls club and you get a key.",
  "Download the timetable before you travel, the ferry company advises, because there is no signal on the island.",
  "Press release after press release promised a bridge.",
  "Embargoed until noon, the cheese was nevertheless eaten.",
  "Reporting by candlelight, she filed at four.",
  "Editing by committee had ruined the poem.",
  "The Associated Press contributed nothing to the quarrel.",
  "Reuters could not reach the owl for comment.",
  "AFP, dpa and EFE all sent somebody to look at the hole.",
  "Page 3 of the ledger is missing.",
  "Continued on the other side of the wall, the mural shows a flood.",
  "Turn to your neighbour, the priest said, and apologise.",
  "1. That is all we know.",
  "Q: what is a bridge for? A: the other side.",
  "13:40, and no sign of the bus.",
  "Monday 4 May 2020: nothing. Tuesday: the same.",
  "Call 01632 960 960 if you find the key.",
  "Write to the harbour board at harbour@skelby.example before the end of June.",
  "“Accept all,” the machine kept saying. “Accept all.”",
  "Click here, says the stone, and the tourists do.",
  "Scroll down for the good part, my son says when I tell a story.",
  "Enter your email address, the door demanded.",
  "Most read aloud badly.",
  "Trending downward, the graph on the wall told its own story.",
  "Home is where the boat is.",
  "More on that story when the tide turns.",
  "More: she wanted more.",
  "Watch: a Rolex, stolen in 1987.",
  "See also the dog.",
  "Tags were removed from 31 sheep.",
  "Image is everything in this town.",
  "Credit where it is due: the bread was good.",
  "Media were asked to wait outside. They waited inside.",
  "Caption competition: 400 entries, no winner.",
  "© is the only sign that the child could draw.",
  "Weather: rain. Mood: rain.",
  "Anzeige erstattete die Nachbarin noch am selben Abend.",
  "Teilen wollten sich die Brüder das Boot nicht.",
  "Partager la plage n’a jamais été simple.",
  "Bet £10 on either side at half-time and you would have deserved to lose it.",
  "Over 18? T&Cs apply, somebody had written under the question about the disco.",
  "Donate your gloves, not your money, is his advice to well-wishers.",
  "Turn on notifications, the priest advised, and turn them off for the sermon.",
  "This video cannot be shown in court, the judge ruled, because it is of a different goat.",
  "Did you make this? she asked, and the boy said that the oven had.",
  "This summary was generated by AI, admitted the minister, and so was the apology.",
  "Suscríbete, decía el cartel, y no decía a qué.",
  "Iscriviti al coro, gli dissero, e lui si iscrisse.",
] as const;

const STORY = [
  "The harbour board voted on Tuesday to keep the old crane where it is, its chairman said.",
  "About 340 people had signed a petition that was handed in at noon by two children.",
  "It has leaned a little since 1961, and nobody has ever been hurt by it.",
  "A report will be published in the spring, when the painters have finished their work.",
  "The crane was built in Oxley and came down the river on a barge.",
] as const;
const TOP = "Crane to stay where it is, board decides\n\nBy Ana Ruiz\n\n12 March 2024";
const above = STORY.slice(0, 3);
const below = STORY.slice(3);

/** Where a sentence can stand: `{}` is its place. */
const PLACES: Record<string, string> = {
  "in the middle": [TOP, ...above, "{}", ...below].join("\n\n"),
  "at the end": [TOP, ...STORY, "{}"].join("\n\n"),
  "at the beginning": [TOP, "{}", ...STORY].join("\n\n"),
  "in a text of single lines": [TOP, ...above, "{}", ...below].join("\n").replaceAll("\n\n", "\n"),
  "below an advertisement": [
    "Home\nNews\nSport",
    TOP,
    "Share",
    ...above,
    "Advertisement",
    "{}",
    ...below,
    "More on this story\nThe town that moved its church, twice",
  ].join("\n\n"),
  "at the end of a press release": [
    "FOR IMMEDIATE RELEASE",
    TOP,
    ...STORY,
    "{}",
    "ENDS",
    "Contact: Ana Ruiz, 01632 960 001",
  ].join("\n\n"),
};

describe("a sentence that speaks like a page", () => {
  it.each(Object.entries(PLACES))("stays in the story %s", (_, place) => {
    expect(SENTENCES.filter((sentence) => !isKept(place, sentence))).toEqual([]);
  });
});

describe("a paragraph of any fixture", () => {
  // A whole sentence of some length; what is shorter may need its neighbours to be understood, and so does a notice
  // that is quoted from its first word to its last.
  const paragraphs = fixtures()
    .flatMap((fixture) => fixture.paragraphs)
    .filter(
      (text) =>
        text.split(" ").length >= 8 &&
        /[.!?”"]$/u.test(text) &&
        !/^\d|^(?:Email us|We use cookies|Comments are moderated)/u.test(text),
    );

  it("stays in another story, in the middle and at its end", () => {
    for (const place of ["in the middle", "at the end"])
      expect(paragraphs.filter((text) => !isKept(PLACES[place] ?? "", text))).toEqual([]);
  });
});

/** Its letters are in what is kept, or in a dateline parted from it. */
function isKept(place: string, sentence: string): boolean {
  const { blocks, fields } = readText(place.replace("{}", () => sentence));
  const kept = blocks.filter(({ decision }) => decision === "keep").map(({ text }) => text);
  const all = letters(kept.join(" "));
  const dateline = letters(fields.dateline.value ?? "");
  const wanted = letters(sentence);
  return all.includes(dateline && wanted.startsWith(dateline) ? wanted.slice(dateline.length) : wanted);
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}
