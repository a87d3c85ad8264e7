import { afterEach, describe, expect, it, vi } from "vitest";
import { siteName, siteOrigin } from "./site";

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("the site", () => {
  it("is where GALLEY_ORIGIN says, spelled one way", () => {
    vi.stubEnv("GALLEY_ORIGIN", "https://News.example.org/");
    expect(siteOrigin()).toBe("https://news.example.org");
  });

  it("is this machine on its port without that setting", () => {
    vi.stubEnv("GALLEY_ORIGIN", "");
    vi.stubEnv("PORT", "4000");
    expect(siteOrigin()).toBe("http://localhost:4000");
  });

  it.each(["news.example.org", "ftp://example.org", "https://example.org/news", "https://example.org/?a"])(
    "can't be at %s",
    (origin) => {
      vi.stubEnv("GALLEY_ORIGIN", origin);
      expect(() => siteOrigin()).toThrow(/GALLEY_ORIGIN/);
    },
  );

  it("has a name until it is given one", () => {
    vi.stubEnv("GALLEY_SITE_NAME", "");
    expect(siteName()).toBe("The Galley Post");
    vi.stubEnv("GALLEY_SITE_NAME", " The Daily Ledger ");
    expect(siteName()).toBe("The Daily Ledger");
  });
});
