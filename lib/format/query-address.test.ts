import { expect, it } from "vitest";
import { queryAddress } from "./query-address";

it("is what WordPress numbers posts and pages by, in one spelling", () => {
  for (const written of ["?p=12", "/?p=12", "?page_id=12", "?utm_source=x&p=0012", "/?p=12&preview=true"])
    expect(queryAddress(written)).toBe("?p=12");
});

it("is no other query", () => {
  for (const written of [
    "",
    "/",
    "?p=",
    "?p=twelve",
    "?p=12a",
    "?page=12",
    "?up=12",
    "?p=12345678901",
    "/p=12",
  ])
    expect(queryAddress(written)).toBeNull();
});
