import { describe, expect, it } from "vitest";
import { readSource } from "@/lib/import/read";

const STORY = Array.from(
  { length: 20 },
  (_, at) =>
    `<p>The old crane on the quay was painted for the ${at + 2}th time on Tuesday, and the harbour master said that he would not have it any other way.</p>`,
).join("");

async function fieldsOf(top: string, head = "", below = "") {
  const html = `<!doctype html><html><head><title>The crane is painted again</title>${head}</head><body><header><h1>The crane is painted again</h1>${top}</header><article>${STORY}</article>${below}</body></html>`;
  const page = await readSource(html, { as: "html" });
  if (!page.ok) throw new Error(page.because);
  return page.story.fields;
}

describe("the line that says who wrote the story", () => {
  it.each([
    [
      "<div class=byline><span>By</span><span>by ANA RUIZ, TOM LEE and JO MARSH</span></div>",
      ["Ana Ruiz", "Tom Lee", "Jo Marsh"],
    ],
    ["<div class=byline><span>By</span><b>Ana Ruiz</b> May 2, 2023</div>", ["Ana Ruiz"]],
    ["<div class=byline>By <a href=/people/1>Ana Ruiz</a><span>Staff Writer</span></div>", ["Ana Ruiz"]],
    ["<p class=byline>By Ana Ruiz Published in Docks May 2, 2023 2:24 pm</p>", ["Ana Ruiz"]],
    ["<p>by Ana Ruiz Tuesday, May 2, 2023</p>", ["Ana Ruiz"]],
    [
      "<div class=byline><a href=/r/7>Ana Ruiz</a> / BPN / <span>Updated: May 2, 2023, 11:05 IST</span></div>",
      ["Ana Ruiz"],
    ],
    ["<div class=article__author>Docks · Ana Ruiz, Tom Lee</div>", ["Ana Ruiz", "Tom Lee"]],
    ["<div id=byline><b>[</b>汐見健，<b>Minato]</b></div>", ["汐見健"]],
    ["<p>著者：汐見健</p>", ["汐見健"]],
    ["<p class=author>文● ミナト／港湾編集部</p>", ["ミナト"]],
    [
      "<div class=author><span class=name>汐見健</span><span class=date>2023-05-02 14:27:02</span></div>",
      ["汐見健"],
    ],
    [
      "<div><a href=/about/editors/ana-ruiz/>Ana Ruiz</a>, <a href=https://chat.example/ana>@ana</a></div>",
      ["Ana Ruiz"],
    ],
    ["<div>By <div><a href=/author/jose-maria-ruiz>José María Ruiz</a></div></div>", ["José María Ruiz"]],
    ["<div>May 2, 2023 at 6:08 PM ET by <a href=/a/1>Ana Ruiz</a></div>", ["Ana Ruiz"]],
    [
      "<div>Bay Pictorial <span>5/22/2023</span> <span class=authorname-txt><b>Ana Ruiz</b></span></div>",
      ["Ana Ruiz"],
    ],
    [
      "<figure><img src=/ana.jpg><figcaption><span class='author vcard'><span>By: </span><span class=fn>Ana Ruiz</span></span></figcaption></figure>",
      ["Ana Ruiz"],
    ],
  ])("%s", async (line, names) => {
    expect((await fieldsOf(line)).byline.value).toEqual(names);
  });

  it.each([
    ["a job", "<p class=author-title>TV Columnist</p>"],
    ["somebody that a story is about", "<p><a href=/people/tom-lee>Tom Lee</a></p>"],
    ["a page about something else than its text", "<p><a href=/author/ana-ruiz>Tom Lee</a></p>"],
    [
      "who is quoted",
      "<div class=pull-quote><p>It leans.</p><div class=pull-quote__author><span class=author>Tom Lee</span></div></div>",
    ],
    ["who drew", "<dl class=author><dt>イラスト</dt><dd>汐見健</dd></dl>"],
    ["a list of other stories", "<p class=byline>関連エントリ</p>"],
    ["who took the picture", "<p itemprop=author>Photograph by Tom Lee, Bay Pictures</p>"],
    [
      "a list of what is more",
      "<section class=author><p>Third Harbour Debate Set For Tuesday, But Format Details Unknown – Update</p></section>",
    ],
  ])("is not %s", async (_, line) => {
    expect((await fieldsOf(line)).byline.value).toBeNull();
  });

  it("is what the note beside a shared link says where no line does", async () => {
    const head = `<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ana Ruiz"><meta name="twitter:label2" content="Reading time"><meta name="twitter:data2" content="Four Minutes">`;
    expect((await fieldsOf("", head)).byline.value).toEqual(["Ana Ruiz"]);
  });

  it("is the card of the author below, but not the cards of many", async () => {
    const card = (name: string) => `<div class="author-bio"><div class="author-name">${name}</div></div>`;
    expect((await fieldsOf("", "", card("Ana Ruiz"))).byline.value).toEqual(["Ana Ruiz"]);
    const many = ["Ana Ruiz", "Tom Lee", "Jo Marsh"].map(card).join("");
    expect((await fieldsOf("", "", many)).byline.value).toBeNull();
  });

  it("goes before a list that has more than people in it", async () => {
    const head = `<meta name="author" content="Ana Ruiz,Tom Lee,Inez Farrow at Bay Models,Gavin Stoke at Muse of the Quay,Lorna Teague,Ewan Firth for Amber Oils,Jo Marsh using Old Paint of the Harbour,Nell J using Floss">`;
    expect((await fieldsOf("<p class=byline>Ana Ruiz</p>", head)).byline.value).toEqual(["Ana Ruiz"]);
  });
});

describe("the line that says when the story appeared", () => {
  it.each([
    [
      "<p class=author>Written by Ana Ruiz in <a href=/d>Docks</a> on 2 May 2023 at 08:34 PM EDT. <a href=/c>51 Comments</a></p>",
      "2023-05-02T20:34-04:00",
    ],
    ["<p><a href=/t>OSS×クラウド最新TOPICS</a> 2023年5月2日 09:43</p>", "2023-05-02T09:43"],
    [
      "<div class=author><span class=name>汐見健</span><span class=date>2023-05-02 14:27:02</span></div>",
      "2023-05-02T14:27",
    ],
    ["<p>By Ana Ruiz, born in the harbour on 4 May 1931</p>", null],
  ])("%s", async (line, day) => {
    expect((await fieldsOf(line)).publishedAt.value).toBe(day);
  });

  it("is doubtful where it names the day of a change alone", async () => {
    const { publishedAt, updatedAt } = await fieldsOf(
      "<p>最終更新日：2023年5月2日<br>港湾局<br>情報センター</p>",
    );
    expect([publishedAt.value, updatedAt.value]).toEqual(["2023-05-02", "2023-05-02"]);
    expect(publishedAt.confidence).toBeLessThan(0.8);
  });
});
