// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { figures } from "@/lib/document/measure";
import type { NodeJson } from "@/lib/document/types";
import { pasting } from "./pasting";
import { picturesInRtf, withRtfPictures } from "./rtf-pictures";

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head>
<meta name=Generator content="Microsoft Word 15"><style>p.MsoNormal{margin:0cm} @list l0:level1 {mso-level-number-format:bullet;}</style></head><body>`;

const item = (list: string, marker: string, words: string, margin = 36) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${margin}.0pt;text-indent:-18.0pt;mso-list:${list}'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]>${words}<o:p></o:p></p>`;

function pasted(html: string) {
  const desk = pasting();
  desk.html(html);
  return desk;
}

describe("from anywhere", () => {
  // Two readings of each sign are two to the power of forty readings of all: a pattern that tries them never comes back.
  it("takes in long runs of invisible signs, and of emoji, before a word", () => {
    const invisible = "\ufeff".repeat(40);
    expect(pasted(`<p>${invisible}</p><p>${invisible}boats</p>`).outline()).toContain("boats");
    const hair = "\u{1f9b0}".repeat(40);
    expect(pasted(`<p>Two <img src="a.png" alt="${hair} boats"> in the harbour.</p>`).outline()).toContain(
      "harbour",
    );
  });
});

describe("from Word", () => {
  it("makes lists of paragraphs that look like lists: nested, numbered, going on", () => {
    const { outline, said } = pasted(
      `${WORD}<p class=MsoNormal>The tide<o:p></o:p></p>
${item("l0 level1 lfo1", "·", "Boats")}${item("l0 level2 lfo1", "a.", "Ferries", 72)}${item("l0 level3 lfo1", "§", "Old ones", 108)}${item("l0 level1 lfo1", "·", "Piers")}
<p class=MsoListParagraphCxSpLast>and jetties<o:p></o:p></p>
<p class=MsoNormal>Then:</p>${item("l2 level1 lfo3", "3.", "Third")}${item("l2 level1 lfo3", "4.", "Fourth")}</body></html>`,
    );
    expect(outline()).toBe(
      "p(The tide) ul(li(p(Boats) ol(li(p(Ferries) ul(li(p(Old ones)))))) li(p(Piers) p(and jetties))) p(Then:) ol3(li(p(Third)) li(p(Fourth)))",
    );
    expect(said).toEqual(["Pasted from Word: 2 paragraphs, 2 lists"]);
  });

  it("accepts tracked changes, leaves comments out, and counts both", () => {
    const { outline, said } =
      pasted(`${WORD}<p class=MsoNormal>The ferry <del cite="mailto:Ben" datetime="2026-09-01T10:00">sank</del><ins cite="mailto:Ben" datetime="2026-09-01T10:00">sailed</ins><ins cite="mailto:Ben" datetime="2026-09-01T10:00"> <b>late</b></ins> on
<a style='mso-comment-reference:AB_1'>Monday</a><span class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[AB1]</a></span></span>.</p>
<p class=MsoNormal><del cite="mailto:Ben" datetime="2026-09-02T09:00">A paragraph that went.</del><o:p></o:p></p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Really?</p></div></div></body></html>`);
    expect(outline()).toBe("p(The ferry sailed *late* on Monday.)");
    expect(said).toEqual(["Pasted from Word: 1 paragraph; 3 tracked changes accepted; 1 comment left out"]);
  });

  it("keeps footnotes readable", () => {
    const { outline } =
      pasted(`${WORD}<p class=MsoNormal>As agreed.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a> Later.</p>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Minutes of the council.</p></div></div></body></html>`);
    expect(outline()).toBe("p(As agreed.^[1]^ Later.) p([1] Minutes of the council.)");
  });

  it("asks for a picture that stayed on the writer’s computer", () => {
    const { editor, said, uploads } = pasted(
      `${WORD}<p class=MsoNormal>Before <img width=150 height=80 src="file:///C:/Users/ann/AppData/clip_image001.jpg" alt="A ferry&#10;&#10;Description automatically generated"> it.</p><p class=MsoCaption>The ferry at rest (Getty Images)</p></body></html>`,
    );
    const [figure] = figures(editor.getJSON() as NodeJson);
    expect(figure).toMatchObject({
      alt: "A ferry",
      caption: "The ferry at rest",
      credit: "Getty Images",
      pictureId: null,
    });
    expect(said).toEqual(["Pasted from Word: 1 paragraph, 1 picture; 1 picture needs its file"]);
    expect(uploads.snapshot().get(figure?.id ?? "")?.failed).toContain("Add its file: clip_image001.jpg.");
  });
});

describe("pictures that Word put into the RTF beside the HTML", () => {
  const rtf = (...pictures: string[]) =>
    `{\\rtf1 ${pictures.map((digits) => `{\\*\\shppict{\\pict\\picw10\\pngblip\\bliptag-1{\\*\\blipuid dac37b4e02955ea9310c3f7db0a91d7d}${digits}}}{\\nonshppict{\\pict\\wmetafile8 ${"ab".repeat(200)}}}`).join("\n")}}`;
  const [one, other] = ["00ff".repeat(50), `${"01".repeat(64)}\n${"02".repeat(64)}`];

  it("are read in order", () => {
    expect(picturesInRtf(rtf(one, other)).map((address) => atob(address.split(",")[1] ?? "").length)).toEqual(
      [100, 128],
    );
  });

  it("come in place of the files that stayed behind, if there are as many", () => {
    const missing = new Map([["a", { kind: "missing", name: "1.png" } as const]]);
    expect(withRtfPictures(missing, rtf(one)).get("a")).toMatchObject({ kind: "inline" });
    expect(withRtfPictures(missing, rtf(one, other)).get("a")).toMatchObject({ kind: "missing" });
    expect(withRtfPictures(missing, "").get("a")).toMatchObject({ kind: "missing" });
  });
});

describe("from Google Docs", () => {
  const docs = (inner: string) =>
    `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-795b8732">${inner}</b><br class="Apple-interchange-newline">`;
  const span = (words: string, style = "font-weight:400") =>
    `<span style="font-size:11pt;${style};white-space:pre-wrap;">${words}</span>`;

  it("reads looks as what they mean, and drops empty lines", () => {
    const { outline, said } = pasted(
      docs(
        `<h1 dir="ltr">${span("Tides", "font-weight:700")}</h1><br /><p dir="ltr">${span("One ")}${span("bold", "font-weight:700")}${span(" and ")}${span("slanted", "font-style:italic")}${span("2", "vertical-align:super")}</p><p dir="ltr">${span("&nbsp;")}</p><br /><ul><li dir="ltr"><p>${span("A")}</p></li><ul><li><p>${span("B")}</p></li></ul></ul>`,
      ),
    );
    expect(outline()).toBe("h2(Tides) p(One *bold* and _slanted_^2^) ul(li(p(A) ul(li(p(B)))))");
    expect(said).toEqual(["Pasted from Google Docs: 1 paragraph, 1 heading, 1 list"]);
  });

  it("takes its redirects off links", () => {
    const { outline } = pasted(
      docs(
        `<p>${span('<a href="https://www.google.com/url?q=https://example.org/a?id%3D7%26utm_source%3Dmail&amp;sa=D&amp;ust=1">tides</a>')}</p>`,
      ),
    );
    expect(outline()).toBe("p([tides](https://example.org/a?id=7))");
  });
});

describe("from a web page", () => {
  it("makes figures with caption and credit, behind what they stand in", () => {
    const { editor, outline, uploads } = pasted(
      `<article><h1>Headline</h1><p>One.</p><figure><img src="https://example.org/a.jpg" alt="Ferry"><figcaption>The ferry, <a href="https://example.org/ferry?fbclid=x">docked</a>. <span class="credit">Photograph: Ana Ruiz/AFP</span></figcaption></figure><ul><li>A<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="400" height="300"></li><li>B</li></ul><p><img src="https://example.org/pixel.gif" width="1" height="1">Two.</p></article>`,
    );
    expect(outline()).toBe(
      "h2(Headline) p(One.) figure(caption(The ferry, [docked](https://example.org/ferry).) credit(Ana Ruiz/AFP)) ul(li(p(A)) li(p(B))) figure(caption() credit()) p(Two.)",
    );
    expect(figures(editor.getJSON() as NodeJson)[0]?.alt).toBe("Ferry");
    expect(uploads.snapshot().size).toBe(1);
  });

  it("keeps what our schema has no room for as paragraphs", () => {
    const { outline } = pasted(
      `<dl><dt>Term</dt><dd>Meaning</dd></dl><table><caption>Tides</caption><tr><th>Hour</th><td><ol start="2"><li>high</li><li>low</li></ol></td></tr></table><blockquote><h3>Loud</h3><ul><li>point</li></ul></blockquote><pre>line 1
line 2</pre><p>He read <cite>The Sea</cite> and said <q>no</q>.</p><p>a<br><br>b<br>c<br></p>`,
    );
    expect(outline()).toBe(
      "p(Term) p(Meaning) p(Tides) table(tr(th(p(Hour)) td(p(2. high) p(3. low)))) quote(p(*Loud*) p(• point)) p(line 1⏎line 2) p(He read _The Sea_ and said “no”.) p(a) p(b⏎c)",
    );
  });

  it("says nothing about a few words", () => {
    const { outline, said } = pasted("<p>Only <b>one</b> line</p>");
    expect(outline()).toBe("p(Only *one* line)");
    expect(said).toEqual([]);
  });
});

it("leaves what was copied here as it is", () => {
  const desk = pasting({
    type: "doc",
    content: [
      { type: "heading", attrs: { level: 3 }, content: [{ type: "text", text: "Kept" }] },
      {
        type: "figure",
        attrs: { pictureId: "0e6d0c1a-3c86-4a5e-9d7f-0b4d6a3f9a11", alt: "Ferry" },
        content: [
          { type: "caption", content: [{ type: "text", text: "Docked (Getty Images)" }] },
          { type: "credit" },
        ],
      },
    ],
  });
  const before = desk.outline();
  const { view } = desk.editor;
  const copied = view.serializeForClipboard(
    desk.editor.state.doc.slice(0, desk.editor.state.doc.content.size),
  );
  desk.editor.commands.selectAll();
  desk.html(copied.dom.innerHTML);
  expect(desk.outline()).toBe(before);
  expect(desk.said).toEqual([]);
});

it("is taken back by one undo, and the typing before it stays", () => {
  const desk = pasting();
  desk.editor.commands.insertContent("Typed. ");
  desk.html("<p>One</p><p>Two <img src='file:///x.png'></p><ul><li>Three</li></ul>");
  desk.editor.commands.insertContent(" Typed after.");
  desk.editor.commands.undo();
  expect(desk.editor.getText()).not.toContain("Typed after");
  expect(desk.editor.getText()).toContain("Three");
  desk.editor.commands.undo();
  expect(desk.outline()).toBe("p(Typed. )");
});

describe("an address over selected words", () => {
  it("links them, without its trackers", () => {
    const desk = pasting({
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: "See tides." }] }],
    });
    desk.editor.commands.setTextSelection({ from: 5, to: 10 });
    desk.text("https://example.org/tides?utm_medium=mail ");
    expect(desk.outline()).toBe("p(See [tides](https://example.org/tides).)");
  });
});

describe("bare text", () => {
  it("has a paragraph where blank lines are, and keeps the lines in it", () => {
    const desk = pasting();
    desk.text("One\ntwo\n\n \nThree\r\n\r\nFour\n");
    expect(desk.outline()).toBe("p(One⏎two) p(Three) p(Four)");
  });

  it("has a paragraph on each line where no line is blank", () => {
    const desk = pasting();
    desk.text("One\nTwo");
    expect(desk.outline()).toBe("p(One) p(Two)");
  });
});

describe("in a caption", () => {
  function inCaption(credit: readonly NodeJson[] = []) {
    const figure = {
      type: "figure",
      content: [{ type: "caption" }, { type: "credit", content: [...credit] }],
    };
    const desk = pasting({ type: "doc", content: [figure] });
    desk.editor.commands.setTextSelection(2);
    return desk;
  }

  it("stays one line", () => {
    const desk = inCaption();
    desk.html("<p>One</p><ul><li>Two</li></ul>");
    expect(desk.outline()).toBe("figure(caption(One Two) credit())");
    expect(desk.said).toEqual([]);
  });

  it("gives the credit at its end to the credit, says so, and one undo takes both back", () => {
    const desk = inCaption();
    desk.text("The ferry at rest (Getty Images)");
    expect(desk.outline()).toBe("figure(caption(The ferry at rest) credit(Getty Images))");
    expect(desk.said).toEqual(["Credit found: Getty Images"]);
    desk.editor.commands.undo();
    expect(desk.outline()).toBe("figure(caption() credit())");
  });

  it("leaves a credit that is there, and a name that may be somebody who is shown", () => {
    const credited = inCaption([{ type: "text", text: "Ana Ruiz" }]);
    credited.text("The ferry at rest (Getty Images)");
    expect(credited.outline()).toBe("figure(caption(The ferry at rest (Getty Images)) credit(Ana Ruiz))");
    const named = inCaption();
    named.text("The mayor with her deputy (Ben Okafor)");
    expect(named.outline()).toBe("figure(caption(The mayor with her deputy (Ben Okafor)) credit())");
  });
});
