import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanAddress } from "./clean-address";

const STORY = "https://example.org/tides?id=7";
const given = encodeURIComponent(STORY);

it.each([
  ["Google", `https://www.google.com/url?q=${given}&sa=D&source=docs&ust=1`],
  ["Google's results", `https://www.google.co.uk/url?sa=t&url=${given}`],
  ["Outlook", `https://eur02.safelinks.protection.outlook.com/?url=${given}&data=05%7C02&reserved=0`],
  ["Facebook", `https://l.facebook.com/l.php?u=${given}%26fbclid%3DIwAR0&h=AT0`],
  ["YouTube", `https://www.youtube.com/redirect?event=video_description&q=${given}`],
  [
    "Google inside Outlook",
    `https://x.safelinks.protection.outlook.com/?url=${encodeURIComponent(`https://www.google.com/url?q=${given}`)}`,
  ],
])("takes the redirect of %s away", (_who, address) => {
  expect(cleanAddress(address)).toBe(STORY);
});

it.each([
  ["https://example.org/a?utm_source=x&utm_medium=y#part", "https://example.org/a#part"],
  ["https://example.org/a?b=%C3%A4+c&fbclid=1&d", "https://example.org/a?b=%C3%A4+c&d"],
  ["https://example.org/a?amp;utm_source=x", "https://example.org/a"],
])("takes trackers off %s", (address, clean) => {
  expect(cleanAddress(address)).toBe(clean);
});

describe("leaves alone", () => {
  it.each([
    "https://www.google.com/search?q=tides",
    "https://www.google.com/url?q=javascript:alert(1)",
    "https://t.co/abc",
    "https://example.org/?ref=front&source=wire&share=1",
    "mailto:desk@example.org?subject=utm_source=1",
    "/politics/tides?utm_source=x",
    "#note",
    "not an address",
  ])("%s", (address) => {
    expect(cleanAddress(address)).toBe(address);
  });

  it("every address without anything to take away, letter for letter", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        expect(cleanAddress(address)).toBe(address);
      }),
    );
  });
});

it("is done after one time", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("utm_source=1", "a=b", "fbclid=2", "c"), { minLength: 1 }),
      (pairs) => {
        const once = cleanAddress(`https://example.org/?${pairs.join("&")}`);
        expect(cleanAddress(once)).toBe(once);
      },
    ),
  );
});
