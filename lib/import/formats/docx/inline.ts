import { clean, plain } from "@/lib/import/formats/sheet";
import { chosen } from "./alternate";
import { readDrawing } from "./drawings";
import { hrefOf, newField, openResult, withAnchor } from "./fields";
import { PARAGRAPH } from "./part";
import { endParagraph, lose, type Reading } from "./reading";
import { type RunFormat, readRunFormat } from "./styles";
import { allBelow, child, elementsOf, isOn, settingOf, textOf, type XmlElement } from "./xml";

/** Read what stands in a paragraph: runs, links, fields, changes, drawings. */
export function readInline(parent: XmlElement, reading: Reading, isHidden: boolean): void {
  for (const element of elementsOf(parent)) readElement(element, reading, isHidden);
}

function readElement(element: XmlElement, reading: Reading, isHidden: boolean): void {
  const { name, attributes } = element;
  const inside = (parent: XmlElement | null) => parent && readInline(parent, reading, isHidden);
  switch (name) {
    case "w:r":
      readRun(element, reading, isHidden);
      break;
    case "w:hyperlink": {
      const target = reading.links.get(attributes["r:id"] ?? "")?.target ?? "";
      linked(reading, withAnchor(target, attributes["w:anchor"] ?? ""), () => inside(element));
      break;
    }
    case "w:fldSimple":
      linked(reading, hrefOf(attributes["w:instr"] ?? ""), () => inside(element));
      break;
    case "w:ins":
    case "w:moveTo":
      if (hasWords(element, "w:t")) lose(reading.word, "insertion");
      inside(element);
      break;
    case "w:del":
    case "w:moveFrom":
      if (hasWords(element, "w:t", "w:delText")) lose(reading.word, "deletion");
      break;
    case "w:sdt":
      if (isPlaceholder(element)) putPlaceholder(element, reading);
      else inside(child(element, "w:sdtContent"));
      break;
    case "mc:AlternateContent":
      inside(chosen(element));
      break;
    case "m:oMath":
      lose(reading.word, "equation");
      reading.rich.write([...allBelow(element, "m:t")].map(textOf).join(""));
      break;
    default:
      if (!name.endsWith("Pr")) inside(element);
  }
}

const hasWords = (element: XmlElement, ...names: string[]) =>
  allBelow(element, ...names).next().value !== undefined;

/** "Click here to enter text" of a form that nobody filled in. */
export const isPlaceholder = (control: XmlElement): boolean =>
  isOn(child(control, "w:sdtPr"), "w:showingPlcHdr") === true;

function putPlaceholder(control: XmlElement, reading: Reading): void {
  const rich = plain([...allBelow(control, "w:t")].map(textOf).join(""));
  if (rich.text !== "") reading.beside.push({ shape: PARAGRAPH, rich, role: null, origin: "placeholder" });
}

function linked(reading: Reading, href: string | null, read: () => void): void {
  if (href !== null) reading.rich.open({ type: "link", href });
  read();
  if (href !== null) reading.rich.close();
}

function readRun(run: XmlElement, reading: Reading, isHidden: boolean): void {
  const properties = child(run, "w:rPr");
  const style = reading.word.styles.get(settingOf(properties, "w:rStyle"));
  const own = readRunFormat(properties);
  if (own.hidden ?? style.hidden ?? isHidden) {
    reading.hidden += [...allBelow(run, "w:t")].map(textOf).join("");
    readContent(run, reading, true);
    return;
  }
  const marks = marksOf(own, style, reading);
  for (const mark of marks) reading.rich.open(mark);
  readContent(run, reading, false);
  for (const _ of marks) reading.rich.close();
}

function marksOf(own: RunFormat, style: RunFormat, { fields }: Reading) {
  const href = fields.findLast((field) => field.href !== null)?.href;
  const raised = own.raised ?? style.raised;
  return [
    ...(href ? [{ type: "link", href } as const] : []),
    ...((own.bold ?? style.bold) ? [{ type: "bold" } as const] : []),
    ...((own.italic ?? style.italic) ? [{ type: "italic" } as const] : []),
    ...((own.strike ?? style.strike) ? [{ type: "strike" } as const] : []),
    ...(raised === "superscript" || raised === "subscript" ? [{ type: raised } as const] : []),
  ];
}

/** What a run holds. Of a hidden one everything but its text: notes and fields go on. */
function readContent(run: XmlElement, reading: Reading, isHidden: boolean): void {
  for (const element of elementsOf(run)) {
    const isCode = reading.fields.some((field) => !field.isResult);
    if (readFieldMark(element, reading) || isCode) continue;
    if (!isHidden) readVisible(element, reading);
  }
}

/** Fields that stand in one another, or were never ended. */
const DEEPEST_FIELD = 50;

function readFieldMark(element: XmlElement, { fields }: Reading): boolean {
  const last = fields.at(-1);
  if (element.name === "w:instrText") {
    if (last && !last.isResult) last.code += textOf(element);
    return true;
  }
  if (element.name !== "w:fldChar") return false;
  const kind = element.attributes["w:fldCharType"];
  if (kind === "begin" && fields.length < DEEPEST_FIELD) fields.push(newField());
  else if (kind === "separate" && last) openResult(last);
  else if (kind === "end") fields.pop();
  return true;
}

function readVisible(element: XmlElement, reading: Reading): void {
  const { name, attributes } = element;
  const { rich, word } = reading;
  const isBreak = name === "w:br" || name === "w:cr";
  if (isBreak) breakLine(reading);
  else if (name === "w:t" && textOf(element).trim() !== "") reading.isBroken = false;
  switch (name) {
    case "w:t":
      rich.write(textOf(element));
      break;
    case "w:tab":
    case "w:ptab":
      rich.write(" ");
      break;
    case "w:noBreakHyphen":
      rich.write("\u2011");
      break;
    case "w:sym":
      rich.write(symbolOf(attributes["w:char"] ?? "", reading));
      break;
    case "w:footnoteReference":
    case "w:endnoteReference":
      rich.open({ type: "superscript" });
      rich.write(String(word.notes.push(`${name.slice(2, -9)} ${attributes["w:id"] ?? ""}`)));
      rich.close();
      break;
    case "w:commentReference":
      putComment(attributes["w:id"] ?? "", reading);
      break;
    case "w:ruby":
      rich.write(rubyOf(element));
      break;
    case "mc:AlternateContent": {
      const one = chosen(element);
      if (one) for (const each of elementsOf(one)) readVisible(each, reading);
      break;
    }
    case "w:drawing":
    case "w:pict":
    case "w:object":
      readDrawing(element, reading);
      break;
    default:
  }
}

/** Two line breaks in a row part paragraphs: so people write who never learnt of paragraphs. */
function breakLine(reading: Reading): void {
  if (reading.isBroken) endParagraph(reading);
  else if (!reading.rich.isEmpty) {
    reading.rich.breakLine();
    reading.isBroken = true;
  }
}

/** A sign of a font of symbols: its number means nothing without the font. */
function symbolOf(code: string, { word }: Reading): string {
  const sign = Number.parseInt(code, 16);
  if (sign > 0x20 && sign < 0xe000 && !(sign >= 0xd800)) return String.fromCharCode(sign);
  lose(word, "symbol");
  return "□";
}

/** How a word is read, above it: behind it in brackets. */
function rubyOf(ruby: XmlElement): string {
  const words = (name: string) => [...allBelow(child(ruby, name) ?? ruby, "w:t")].map(textOf).join("");
  const [base, reading] = [words("w:rubyBase"), words("w:rt")];
  return reading === "" ? base : `${base}（${reading}）`;
}

function putComment(id: string, reading: Reading): void {
  const { word } = reading;
  const comment = word.comments.get(id);
  if (!comment) return;
  word.comments.delete(id);
  reading.beside.push(...commentParts(comment, reading));
}

/** A comment as one piece: who says it, and what. */
export function commentParts(comment: XmlElement, { word }: Pick<Reading, "word">) {
  lose(word, "comment");
  const read = word.read(comment.children, word.commentLinks, "comment");
  const words = read.map(({ rich }) => rich.text).join(" ");
  const author = clean(comment.attributes["w:author"] ?? "");
  const rich = plain(author === "" ? words : `${author}: ${words}`);
  return rich.text === "" ? [] : [{ shape: PARAGRAPH, rich, role: null, origin: "comment" } as const];
}
