import { describe, expect, it } from "vitest";
import { figure, paragraph } from "@/lib/testing/articles";
import { EMPTY_FIELDS } from "./fields";
import { isBlocked, publishIssues } from "./readiness";

const fields = { ...EMPTY_FIELDS, headline: "The ferry is back", sectionId: crypto.randomUUID() };
const waiting = figure({}, "The ferry", "Ana Ruiz");
const body = { type: "doc", content: [paragraph("The ferry came back."), waiting] };

describe("a figure without a picture", () => {
  it("is a warning that says whether one is on its way", () => {
    const about = (awaited: readonly unknown[]) =>
      publishIssues({
        fields,
        body,
        addressTaken: false,
        killed: false,
        awaited: new Set(awaited.map(String)),
      });
    const none = about([]);
    const coming = about([waiting.attrs?.id]);
    expect(none.find(({ field }) => field === "figure.1")?.message).toMatch(/^Photo 1 has no picture/u);
    expect(coming.find(({ field }) => field === "figure.1")?.message).toMatch(
      /^The picture of photo 1 is on its way/u,
    );
    expect(isBlocked(coming)).toBe(false);
  });
});
