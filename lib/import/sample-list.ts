/** Raw texts to try the reader with: invented stories in the shapes that newsrooms receive. */
export const SAMPLES = [
  {
    name: "harbour-ferry",
    title: "A copied web page",
    about: "Headline and byline, share buttons, a cookie notice, related links, captions.",
  },
  {
    name: "raw-dump",
    title: "A raw dump",
    about: "No headline, a date glued to a newsletter sign-up, a caption between the paragraphs.",
  },
  {
    name: "wire-take",
    title: "An agency's take",
    about: "Slug line, advisory, dateline, credits at the end.",
  },
  {
    name: "press-release",
    title: "A press release",
    about: "Embargo, contacts, notes to editors.",
  },
] as const;
