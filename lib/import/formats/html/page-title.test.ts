import { describe, expect, it } from "vitest";
import { withoutSiteName } from "./page-title";

describe("a title", () => {
  it.each([
    ["Crane saved | The Bay Post", ["The Bay Post"], null, "Crane saved"],
    ["Crane saved - baypost.example", [], "https://www.baypost.example/x", "Crane saved"],
    ["The Bay Post: Crane saved", ["The Bay Post"], null, "The Bay Post: Crane saved"],
    ["The Bay Post | News | Crane saved", ["The Bay Post"], null, "News | Crane saved"],
    [
      "Crane saved – but at what price?",
      ["The Bay Post"],
      "https://baypost.example",
      "Crane saved – but at what price?",
    ],
  ])("%s loses the site’s name alone", (title, sites, address, rest) =>
    expect(withoutSiteName(title, sites, address)).toBe(rest),
  );
});
