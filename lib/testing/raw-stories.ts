// Raw texts for tests of what comes after reading. Invented; how each kind is read is tested beside the reader.

/** A dump in the commonest shape: a date glued to a sign-up form, no headline, a caption between the paragraphs. */
export const RAW_DUMP = [
  "date 2024-03-11 Sign up to our free weekly newsletter Harbour Notes for everything about the coast Get our Harbour Notes email for free Please enter a valid email address Please enter a valid email address SIGN UP I would like to be emailed about offers, events and updates from The Coastal Courier. Read our privacy notice Thanks for signing up to the",
  "Marta Lindqvist has said that she was “astonished” when the council asked her to run the island ferry for another ten years.",
  "The 61-year-old captain said that she and the council had not spoken since the winter, when two crossings a day were cut from the timetable.",
  "“I told them that a timetable is a promise,” she said on Monday. “You can shorten it, but then you have to say so.",
  "“They said so now, and that is all I wanted to hear from them.”",
  "Captain Marta Lindqvist looks out over the harbour from the bridge of the island ferry (Harbour Pictures)",
  "The council voted by nine to four in favour of the contract, which is worth £2.4m a year.",
].join("\n\n");

/** What the review says of it. */
export const AS_READ = "5 paragraphs, 1 photo, 1 part set aside";
