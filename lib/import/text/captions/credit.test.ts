import { describe, expect, it } from "vitest";
import { creditAlone, creditAtEnd } from "./credit";

describe("credits at the end of a caption", () => {
  it.each([
    ["The crane at dawn (Getty Images)", "The crane at dawn", "Getty Images"],
    ["The crane at dawn. (AP Photo/Ines Calloway)", "The crane at dawn.", "AP Photo/Ines Calloway"],
    ["The crane. Photograph: Ana Ruiz/The Guardian", "The crane.", "Ana Ruiz/The Guardian"],
    ["Der Kran im Hafen. Foto: Jannis Wübbena/dpa", "Der Kran im Hafen.", "Jannis Wübbena/dpa"],
    ["La grue, vendredi. Photo AFP", "La grue, vendredi.", "AFP"],
    ["La grúa del puerto. EFE/Marta Solana", "La grúa del puerto.", "EFE/Marta Solana"],
    ["La grúa del puerto. JULIO VEGA", "La grúa del puerto.", "Julio Vega"],
    ["O guindaste em Arcosa - Rui Sampaio/Folha", "O guindaste em Arcosa", "Rui Sampaio/Folha"],
    ["Der Kran, am Dienstag.Lena Ortiz", "Der Kran, am Dienstag.", "Lena Ortiz"],
    ["The crane, at rest. Pia Lund for Harbour Radio", "The crane, at rest.", "Pia Lund for Harbour Radio"],
    ["La gru vista dal molo (ansa)", "La gru vista dal molo", "ansa"],
    ["空になった豆の棚＝２日、大沢町（北辰日報）", "空になった豆の棚＝２日、大沢町", "北辰日報"],
    ["The crane at rest. # © Lena Ortiz / AFP", "The crane at rest.", "Lena Ortiz / AFP"],
    ["The crane leans. Credit...Lena Ortiz", "The crane leans.", "Lena Ortiz"],
    ["The crane leans. Courtesy of Kroll Foundry", "The crane leans.", "Kroll Foundry"],
    ["The crane. REUTERS/Imke Vos Acquire Licensing Rights, opens new tab", "The crane.", "REUTERS/Imke Vos"],
    ["客人在茶馆内喝茶。新华社记者 李文 摄", "客人在茶馆内喝茶。", "新华社记者 李文"],
  ])("%s", (text, caption, credit) => {
    expect(creditAtEnd(text)).toMatchObject({ caption, credit });
  });

  it.each([
    "It bought the licence from the same agency the council uses (Getty Images).",
    "He lives in Paris with his wife (who is a nurse).",
    "The cost is 12 million (see page 4)",
    "Photograph: a word we have spelt wrongly only once.",
    "She has a degree in law and a boat. He has neither / nor.",
  ])("are not in prose: %s", (text) => {
    const read = creditAtEnd(text);
    expect(read === null || read.strength === "weak").toBe(true);
  });

  it("may stand on a line of their own", () => {
    expect(creditAlone("Photo: Ana Ruiz")).toBe("Ana Ruiz");
    expect(creditAlone("Getty Images")).toBe("Getty Images");
    expect(creditAlone("Ana Ruiz/AFP")).toBe("Ana Ruiz/AFP");
    expect(creditAlone("The picture: a history of looking.")).toBeNull();
    expect(creditAlone("Ana Ruiz")).toBeNull();
  });
});
