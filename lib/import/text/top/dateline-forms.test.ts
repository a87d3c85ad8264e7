import { describe, expect, it } from "vitest";
import { dateline } from "./dateline-forms";

describe("datelines", () => {
  it.each([
    ["LONDON (Reuters) - The board voted.", "LONDON (Reuters)"],
    ["PORT HALLOW (AP) — The board voted.", "PORT HALLOW (AP)"],
    ["CAPE ANSELM, Norrland (AP) _ The board voted.", "CAPE ANSELM, Norrland (AP)"],
    ["Brunsede (dpa/lno) - Die Insel ist zu.", "Brunsede (dpa/lno)"],
    ["(ANSA) - ROMA, 12 MAR - Il faro.", "(ANSA) - ROMA, 12 MAR"],
    ["CALDER BAY, 12 March 2024 – The aquarium.", "CALDER BAY, 12 March 2024"],
    ["VANTAGE, Colo., Feb. 6, 2024 /PRNewswire/ -- Lumen.", "VANTAGE, Colo., Feb. 6, 2024 /PRNewswire/"],
    ["Valdehierro, 3 nov (EFE).- El bar abrió.", "Valdehierro, 3 nov (EFE)"],
    ["TAMSIN — The board voted.", "TAMSIN"],
    ["PELL, Neb. – October 8, 2024 – (NEWSLINE) – The shop.", "PELL, Neb. – October 8, 2024 – (NEWSLINE)"],
    ["【青浜=共同】青浜市は発表した。", "【青浜=共同】"],
    ["القاهرة (رويترز) - عادت المكتبة.", "القاهرة (رويترز)"],
  ])("%s", (text, value) => {
    expect(dateline(text)?.value).toBe(value);
  });

  it.each([
    "SIR – Your correspondent complains.",
    "The mayor (Lib) - who lost - said no.",
    "Wickmere (4-4-2): Doyle; Marsh, Pell.",
    "Nobody – least of all the board – had asked.",
    "CHAIR: When did you see it move?",
    "UPDATE — The road is open.",
  ])("are not: %s", (text) => {
    expect(dateline(text)).toBeNull();
  });
});
