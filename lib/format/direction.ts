const RIGHT_TO_LEFT = new Set(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg"]);

/**
 * The direction a language is written in, from its likely script ("ar", "he-IL", "az-Arab").
 * What is no language tag at all reads from the left.
 */
export function directionOf(language: string): "ltr" | "rtl" {
  try {
    const script = new Intl.Locale(language).maximize().script ?? "";
    return RIGHT_TO_LEFT.has(script) ? "rtl" : "ltr";
  } catch {
    return "ltr";
  }
}

/** The tag in its usual spelling ("en-gb" → "en-GB"), or the fallback where it is none. */
export function languageTag(language: string, fallback: string): string {
  try {
    return new Intl.Locale(language).toString();
  } catch {
    return fallback;
  }
}
