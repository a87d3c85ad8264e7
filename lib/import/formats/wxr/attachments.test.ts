import { describe, expect, it } from "vitest";
import { newAttachments } from "./attachments";

const picture = (id: string, parent = "0", title = `Picture ${id}`) => ({
  id,
  parent,
  url: `https://skerry.example/${id}.jpg`,
  title,
  caption: "",
  alt: "",
  credit: "",
});

describe("the attachments of an export", () => {
  it("are found by their ids and by the post that they were uploaded to, however many", () => {
    const attachments = newAttachments();
    for (let id = 1; id <= 20_000; id++) attachments.add(picture(String(id), String(id % 5_000)));
    expect(attachments.get("1")).toEqual(picture("1", "1"));
    expect(attachments.get("20000")).toEqual(picture("20000"));
    expect(attachments.get("20001")).toBeNull();
    expect(attachments.uploadedTo("7")).toEqual(["7", "5007", "10007", "15007"]);
    expect(attachments.uploadedTo("0")).toEqual([]);
    attachments.close();
  });

  it("may have any id, any words and any size", () => {
    const attachments = newAttachments();
    const all = ["", "007", "7", "__proto__", "12345678901234567890"].map((id) =>
      picture(id, "a b", "“Ä\n𝒳”"),
    );
    const large = picture("8", "", "x".repeat(3_000_000));
    for (const each of [...all, large]) attachments.add(each);
    for (const each of [...all, large]) expect(attachments.get(each.id)).toEqual(each);
    expect(attachments.uploadedTo("a b")).toEqual(all.map(({ id }) => id));
    attachments.close();
  });

  it("are the last of two with one id", () => {
    const attachments = newAttachments();
    attachments.add(picture("7", "1", "Before"));
    attachments.add(picture("7", "2", "After"));
    expect(attachments.get("7")?.title).toBe("After");
    attachments.close();
  });
});
