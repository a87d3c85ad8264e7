// The colours of a card: those of the page by day (components/reader/css/tokens.css; a test compares the two).

export const PAPER = "#fdfcfa";
export const INK = "#14171a";
export const INK_2 = "#43484d";
export const RULE = "#d9d5cc";
const ACCENT = "#8f1d2f";

/** Sections that have a colour of their own. */
const SECTIONS: Readonly<Record<string, string>> = {
  politics: "#1f3a6e",
  world: "#0d5257",
  business: "#5a4310",
  culture: "#6b2a5e",
  sport: "#0b5a2b",
  opinion: "#96420a",
  science: "#23527c",
};

/** The colour of a section, by its slug. */
export const sectionColor = (slug: string): string =>
  Object.hasOwn(SECTIONS, slug) ? (SECTIONS[slug] ?? ACCENT) : ACCENT;
