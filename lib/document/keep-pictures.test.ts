import { describe, expect, it } from "vitest";
import { figure, paragraph } from "@/lib/testing/articles";
import { keepPictures } from "./keep-pictures";
import { figures } from "./measure";
import { type NodeJson, textOf } from "./types";

const PICTURE = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";
const OTHER = "7f9619ff-8b86-4d01-b42d-00cf4fc964ff";
const doc = (...content: NodeJson[]): NodeJson => ({ type: "doc", content });
const NOWHERE = { next: [], before: new Map<string, string>() };
const words = (body: NodeJson) => (body.content ?? []).map(textOf);

describe("pictures when a newer text comes in", () => {
  it("stay with the figure of the same caption, with all that people gave to them", () => {
    const old = figure(
      { pictureId: PICTURE, alt: "A ferry in the rain", layout: "wide" },
      "The ferry comes in.",
      "Ana Ruiz",
    );
    const before = doc(paragraph("One."), old);
    const next = doc(paragraph("One, corrected."), figure({ alt: "ferry.jpg" }, "The ferry comes in", ""));
    const body = keepPictures(next, before, NOWHERE);
    expect(figures(body)).toMatchObject([
      { pictureId: PICTURE, alt: "A ferry in the rain", credit: "Ana Ruiz", caption: "The ferry comes in" },
    ]);
    expect(body.content?.[1]?.attrs).toMatchObject({ id: old.attrs?.id, layout: "wide" });
  });

  it("are known by their source, too, when the caption is another now", () => {
    const before = doc(figure({ pictureId: PICTURE }, "The ferry comes in", "Ana Ruiz"), paragraph("One."));
    const next = doc(figure({}, "The ferry leaves", "AFP"), paragraph("One."));
    const body = keepPictures(next, before, {
      next: ["https://a.example/7.jpg"],
      before: new Map([["the ferry comes in", "https://a.example/7.jpg"]]),
    });
    expect(figures(body)).toMatchObject([{ pictureId: PICTURE, caption: "The ferry leaves", credit: "AFP" }]);
  });

  it("stay where they stood when the newer text has no such figure", () => {
    const left = figure({ pictureId: PICTURE }, "Taken by our own photographer", "Ana Ruiz");
    const before = doc(paragraph("One."), paragraph("Two."), left, paragraph("Three."));
    const next = doc(
      paragraph("Zero."),
      paragraph("One."),
      paragraph("Two."),
      paragraph("Three, corrected."),
    );
    expect(words(keepPictures(next, before, NOWHERE))).toEqual([
      "Zero.",
      "One.",
      "Two.",
      textOf(left),
      "Three, corrected.",
    ]);
  });

  it("keep their order among each other, and those of a gallery stay together", () => {
    const gallery: NodeJson = {
      type: "gallery",
      attrs: { id: "gallery" },
      content: [
        figure({ pictureId: PICTURE }, "First", ""),
        figure({}, "Never had a picture", ""),
        figure({ alt: "Described, not uploaded" }, "Third", ""),
        { type: "caption" },
      ],
    };
    const before = doc(paragraph("One."), figure({ pictureId: OTHER }, "Alone", ""), gallery);
    const body = keepPictures(doc(paragraph("One."), paragraph("New.")), before, NOWHERE);
    expect(body.content?.map(({ type }) => type)).toEqual(["paragraph", "figure", "gallery", "paragraph"]);
    expect(figures(body).map(({ caption }) => caption)).toEqual(["Alone", "First", "Third"]);
  });

  it("are each given once, though two figures have the same caption", () => {
    const before = doc(
      figure({ pictureId: PICTURE }, "File photo", ""),
      figure({ pictureId: OTHER }, "File photo", ""),
    );
    const next = doc(
      figure({}, "File photo", ""),
      figure({}, "File photo", ""),
      figure({}, "File photo", ""),
    );
    expect(figures(keepPictures(next, before, NOWHERE)).map(({ pictureId }) => pictureId)).toEqual([
      PICTURE,
      OTHER,
      null,
    ]);
  });
});

it("leaves blocks that say the same with their ids, each of them once", () => {
  const [one, again] = [paragraph("The same."), paragraph("The same.")];
  const body = keepPictures(
    doc(paragraph("The same."), paragraph("New."), paragraph("The same."), paragraph("The same.")),
    doc(one, again),
    NOWHERE,
  );
  const ids = (body.content ?? []).map((block) => block.attrs?.id);
  expect([ids[0], ids[2]]).toEqual([one.attrs?.id, again.attrs?.id]);
  expect(new Set(ids).size).toBe(4);
});
