/** What stories are written in, by BCP 47 tag. */
export const LANGUAGES = [
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
