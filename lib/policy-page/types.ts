/** The pages, by their addresses. */
export const POLICY_PAGES = ["principles", "accessibility", "contact"] as const;
export type PolicyPage = (typeof POLICY_PAGES)[number];

export const TITLES: Readonly<Record<PolicyPage, string>> = {
  principles: "Our principles",
  accessibility: "Accessibility",
  contact: "Contact",
};

/** The text of each page; "" for one that is not there. */
export type PolicyTexts = Readonly<Record<PolicyPage, string>>;
