import { expect, it } from "vitest";
import { openEnds } from "./open-ends";
import type { FieldConflict } from "./saving/fields";
import type { Upload } from "./uploads";

const upload = (failed: string | null = null): Upload => ({
  progress: 0.5,
  failed,
  retry: () => {},
  cancel: () => {},
});

const conflict = (name: FieldConflict["name"]): FieldConflict => ({
  name,
  theirs: "Theirs",
  actorName: "Ben",
  at: "2026-09-05T09:00:00.000Z",
});

const said = (uploads: [string, Upload][], figures = ["a", "b", "c"]) =>
  openEnds([], [], new Map(uploads), new Set(figures)).map(
    ({ message, severity }) => `${severity}: ${message}`,
  );

it("has nothing to settle when nothing is on its way", () => {
  expect(said([])).toEqual([]);
});

it("waits for pictures that are uploading", () => {
  expect(said([["a", upload()]])).toEqual(["blocks: Wait for the picture that is uploading."]);
  expect(
    said([
      ["a", upload()],
      ["b", upload()],
    ]),
  ).toEqual(["blocks: Wait for 2 pictures that are uploading."]);
});

it("leads to the first figure that it is about", () => {
  const uploads = new Map([
    ["gone", upload()],
    ["b", upload()],
    ["c", upload("Too large.")],
  ]);
  const issues = openEnds([], [], uploads, new Set(["b", "c"]));
  expect(issues.map(({ field }) => field)).toEqual(["block.b", "block.c"]);
});

it("doesn’t ask to wait for what has failed", () => {
  const failed = "blocks: A picture could not be uploaded. Try again or leave it.";
  expect(said([["a", upload("The connection broke.")]])).toEqual([failed]);
  expect(
    said([
      ["a", upload("The connection broke.")],
      ["b", upload()],
    ]),
  ).toEqual(["blocks: Wait for the picture that is uploading.", failed]);
});

it("forgets pictures whose place in the story is gone", () => {
  expect(
    said(
      [
        ["a", upload("Too large.")],
        ["b", upload()],
      ],
      ["c"],
    ),
  ).toEqual([]);
});

it("asks to choose in every field that two people changed", () => {
  const issues = openEnds([conflict("headline"), conflict("sourceDate")], [], new Map(), new Set());
  expect(issues).toEqual([
    { field: "headline", message: "Choose between your headline and theirs.", severity: "blocks" },
    {
      field: "sourceDate",
      message: "Choose between your date of the source and theirs.",
      severity: "blocks",
    },
  ]);
});

it("names a field that can't be saved as it is", () => {
  expect(openEnds([], ["headline"], new Map(), new Set())).toEqual([
    {
      field: "headline",
      message: "The headline can’t be saved as it is. See what it says there.",
      severity: "blocks",
    },
  ]);
});
