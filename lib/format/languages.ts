/** What stories are written in, by BCP 47 tag. */
const LANGUAGES = [
  { value: "en-GB", label: "English (Britain)" },
  { value: "en-US", label: "English (United States)" },
  { value: "ar", label: "Arabic" },
  { value: "zh", label: "Chinese" },
  { value: "nl", label: "Dutch" },
  { value: "fr", label: "French" },
  { value: "de", label: "German" },
  { value: "it", label: "Italian" },
  { value: "ja", label: "Japanese" },
  { value: "pt", label: "Portuguese" },
  { value: "es", label: "Spanish" },
];

/** The house's languages to choose from, and the one that a story has if it is none of them. */
export function languageChoices(value: string): { value: string; label: string }[] {
  if (value === "" || LANGUAGES.some((language) => language.value === value)) return LANGUAGES;
  const label = new Intl.DisplayNames(["en-GB"], { type: "language", fallback: "code" }).of(value) ?? value;
  return [...LANGUAGES, { value, label }];
}
