/** Language of the words around the stories. */
export const SITE_LANGUAGE = "en-GB";

/**
 * Attributes for words of the house ("By", "Sections") on a page in `language`: which language they are in, and that
 * they read from the left also where the story reads from the right. None where everything is in one language.
 */
export const houseWords = (language: string): { lang?: string; dir?: "ltr" } =>
  language === SITE_LANGUAGE ? {} : { lang: SITE_LANGUAGE, dir: "ltr" };
