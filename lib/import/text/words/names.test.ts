import { describe, expect, it } from "vitest";
import { namesNobody, readByline, titleCased } from "./names";

describe("bylines", () => {
  it.each([
    ["By Ana Ruiz", ["Ana Ruiz"]],
    ["By INEZ FARROW Associated Press", ["Inez Farrow"]],
    ["Tobias Quist Housing correspondent", ["Tobias Quist"]],
    ["BY GAVIN STOKE FOR DAILY BUGLE ONLINE", ["Gavin Stoke"]],
    ["Agnes Thorley (now) and Dev Munshi (earlier)", ["Agnes Thorley", "Dev Munshi"]],
    ["Von Imke Rasmussen", ["Imke Rasmussen"]],
    ["Par Clémence Aubrac", ["Clémence Aubrac"]],
    ["Mairi Strand in Ruadh", ["Mairi Strand"]],
    ["Ana Ruiz, Staff Writer", ["Ana Ruiz"]],
    ["By Kelsey Moran, CNM", ["Kelsey Moran"]],
    ["Fenna de Wit", ["Fenna de Wit"]],
    ["Diana Byron", ["Diana Byron"]],
    ["Parker Dolan, Staff Writer", ["Parker Dolan"]],
    ["By Lorna Teague | lteague@ledger.example", ["Lorna Teague"]],
    ["Por Camila Rocha, g1 Vale", ["Camila Rocha"]],
    ["Interview by Ned O’Kafor", ["Ned O’Kafor"]],
    ["By Ana Ruiz and Frances d'Emilio", ["Ana Ruiz", "Frances d'Emilio"]],
    ["本报记者 王小川", ["王小川"]],
    ["著者：汐見健", ["汐見健"]],
    ["文● ミナト／港湾編集部", ["ミナト"]],
    ["作者：Ana Ruiz", ["Ana Ruiz"]],
    ["Ana Ruiz Contributor", ["Ana Ruiz"]],
    ["Ein Kommentar von Imke Rasmussen", ["Imke Rasmussen"]],
    ["Gastbeitrag von Imke Rasmussen", ["Imke Rasmussen"]],
    ["Opinion by Ned Okafor", ["Ned Okafor"]],
    ["Une chronique de Clémence Aubrac", ["Clémence Aubrac"]],
    ["L’analisi di Tullio Ansaldi", ["Tullio Ansaldi"]],
    ["Publicado por Camila Rocha", ["Camila Rocha"]],
    ["Een column van Fenna de Wit", ["Fenna de Wit"]],
    ["Ana Ruiz / EFE", ["Ana Ruiz"]],
    ["Ana Ruiz • Skelby Star-Mercury News", ["Ana Ruiz"]],
    ["Ana Ruiz, CNN", ["Ana Ruiz"]],
    ["MADRID | Ana Ruiz", ["Ana Ruiz"]],
    ["Ana Ruiz | Vigo", ["Ana Ruiz"]],
    ["Por Ana Ruiz | aruiz@faro.example y Tom Vidal | El Faro de Ons", ["Ana Ruiz", "Tom Vidal"]],
    ["By NED OKAFOR | nokafor@bay.example | Bay Harbour News Group", ["Ned Okafor"]],
    ["Von Imke Rasmussen, Hafenbote, und Sven Olm, Stadtblatt", ["Imke Rasmussen", "Sven Olm"]],
    ["By Ana Ruiz, The Lantern, and Tom Lee, Stateline Watch", ["Ana Ruiz", "Tom Lee"]],
    ["Opracowanie: Hanna Wrona", ["Hanna Wrona"]],
    ["Text: Imke Rasmussen, Fotos: Sven Olm", ["Imke Rasmussen"]],
    ["Por Camila Rocha, Portal Serra e Vale", ["Camila Rocha"]],
    ["Por Camila Rocha, Jornal da Serra — Nova Esperança", ["Camila Rocha"]],
    ["撰文：區詠詩", ["區詠詩"]],
    ["記者 陳大文／台北報導", ["陳大文"]],
    ["〔記者林小雨、陳大文／高雄報導〕", ["林小雨", "陳大文"]],
  ])("%s", (line, names) => {
    expect(readByline(line)?.names).toEqual(names);
  });

  it.each([
    "By the river, in the dark",
    "The town that moved its church",
    "Related Topics",
    "How to keep warm",
    "港の時計、鳴る",
    "Ferry Town Votes No Again",
    "Pell Instruments Unveils Kettle for Outdoor Use",
    "“Ana Ruiz”",
    "By 2030 the harbour will be dry",
    "TV Columnist",
    "By Guest Contributor",
    "関連エントリ",
    "著者",
    "分類一覧",
    "Polizeidirektion Weddern",
    "Landratsamt Oberwendel",
    "Feuerwehr Weddern",
    "Halcyon Tidal Ltd",
    "Stadtwerke Brunsede GmbH",
    "Università Valdirose",
    "Mairie de Montrevel",
    "Kommentar von gestern",
    "Opinion by committee",
  ])("are not: %s", (line) => {
    expect(readByline(line)).toBeNull();
  });

  it.each([
    "By AFP",
    "Par Le Phare avec AFP",
    "Door onze redactie",
    "A cura della redazione",
    "Redazione Online",
    "Von dpa",
    "Por Redacción",
    "From staff and wire reports",
    "Agencias",
  ])("%s names nobody", (line) => {
    expect(namesNobody(line)).toBe(true);
  });

  it("names in capitals are written as names, others stay as they are", () => {
    expect(titleCased("ANNE-MARIE O’NEILL")).toBe("Anne-Marie O’Neill");
    expect(titleCased("bell hooks")).toBe("bell hooks");
  });
});
