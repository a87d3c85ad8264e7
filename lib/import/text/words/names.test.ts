import { describe, expect, it } from "vitest";
import { readByline, titleCased } from "./names";

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
  ])("are not: %s", (line) => {
    expect(readByline(line)).toBeNull();
  });

  it("names in capitals are written as names, others stay as they are", () => {
    expect(titleCased("ANNE-MARIE O’NEILL")).toBe("Anne-Marie O’Neill");
    expect(titleCased("bell hooks")).toBe("bell hooks");
  });
});
