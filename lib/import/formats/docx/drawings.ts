import { clean, plain } from "@/lib/import/formats/sheet";
import { chosen } from "./alternate";
import { PARAGRAPH, type Part } from "./part";
import { lose, putBeside, type Reading } from "./reading";
import { elementsOf, type XmlElement } from "./xml";

/** Pictures that no browser shows: Windows metafiles and the like. */
const LOST = /\.(?:emf|wmf|emz|wmz|pct|pict|eps)$/iu;

/** Read what a run draws: pictures, boxes of text, rules. Charts, diagrams and embedded objects are counted. */
export function readDrawing(drawing: XmlElement, reading: Reading): void {
  const { word, links } = reading;
  let alt: string | null = null;

  function visit(element: XmlElement): void {
    const { name, attributes } = element;
    switch (name) {
      case "mc:AlternateContent": {
        const one = chosen(element);
        if (one) elementsOf(one).forEach(visit);
        return;
      }
      case "w:txbxContent":
        putBeside(reading, ...word.read(element.children, links, boxOrigin(reading)));
        return;
      case "a:blip":
      case "v:imagedata":
        readPicture(attributes["r:embed"] ?? attributes["r:id"] ?? attributes["r:link"] ?? "");
        return;
      case "c:chart":
      case "cx:chart":
      case "dgm:relIds":
        lose(word, "chart");
        return;
      case "wp:docPr":
      case "pic:cNvPr":
        alt = description(attributes.descr) ?? alt ?? description(attributes.title);
        break;
      case "v:textpath":
        if (clean(attributes.string ?? "") !== "")
          putBeside(reading, textPart(attributes.string ?? "", reading));
        return;
      default:
        if (name.startsWith("v:")) alt = description(attributes.alt) ?? alt;
        if (attributes["o:hr"] === "t")
          putBeside(reading, { ...textPart("", reading), shape: { kind: "rule" } });
    }
    elementsOf(element).forEach(visit);
  }

  function readPicture(id: string): void {
    const link = links.get(id);
    const isWeb = link?.isExternal === true && /^https?:/iu.test(link.target);
    const isInside = link?.isExternal === false && word.file.has(link.target) && !LOST.test(link.target);
    const src = isWeb ? link.target : isInside ? `part:${link.target}` : null;
    if (!isInside) lose(word, "picture");
    const shape = { kind: "figure", caption: "", credit: null, alt, src } as const;
    putBeside(reading, { shape, rich: plain(""), role: null, origin: reading.origin });
  }

  if (drawing.name === "w:object") lose(word, "object");
  else visit(drawing);
}

const boxOrigin = ({ origin }: Reading) => (origin === "body" ? "text-box" : origin);

const textPart = (text: string, reading: Reading): Part => ({
  shape: PARAGRAPH,
  rich: plain(text),
  role: null,
  origin: boxOrigin(reading),
});

/** What a person wrote about the picture: not the file's name, nor that a program wrote it. */
function description(text: string | undefined): string | null {
  const words = clean(text ?? "").replace(
    /\s*(?:[-–.,]\s*)?(?:description automatically generated|automatisch generierte beschreibung|description générée automatiquement|descripción generada automáticamente).*$/iu,
    "",
  );
  return words === "" || /^\S*[\\/]\S*$|\.(?:jpe?g|png|gif|tiff?|bmp|webp|svg|emf|wmf)$/iu.test(words)
    ? null
    : words;
}
