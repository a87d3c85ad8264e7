import { describe, expect, it } from "vitest";
import { repairMojibake } from "./mojibake";

const TEXTS = {
  French: "L’été, la rivière change de lit — « et de propriétaire », dit la maîtresse à l’œil doux.",
  Norwegian: "Ordfører Ås: «Vi lå alltid etter, så øya flyttet klokka på Værøy» – og fikk æren.",
  German: "Die Füße der Größten: „Öl übers Straßenpflaster“ – 3 €",
  Polish: "Żółć, gęś i źdźbło – „łódź”",
  Russian: "Паром сел на мель — «никто не пострадал», сказал капитан.",
};

describe.each(["windows-1252", "macintosh", "windows-1251", "windows-1250"])("UTF-8 read as %s", (page) => {
  it.each(Object.entries(TEXTS))("is read back: %s", (_language, text) => {
    const bytes = new TextEncoder().encode(text);
    const wrong = [...bytes].map((byte) => new TextDecoder(page).decode(Uint8Array.of(byte))).join("");
    expect(repairMojibake(wrong)).toBe(text);
  });
});

it.each([
  ...Object.values(TEXTS),
  "Рівне – місто, де ріка Устя. Сіль і Рівноправ’я, «Рік», № 5",
  "Tous les soirs d’été, jusqu’à l’État, l’île et l’école",
  "“Åse” – ‘Øya’ … “Édouard” … ‘é’",
  "√2 ≈ 1.41 and Ω ≠ ∞; © 2023 ¬a",
  "Résumé: naïve façade – “São Tomé” … ½ £5 ±2 °C",
  "東京の港で猫が鳴く。",
])("leaves good text alone: %s", (text) => {
  expect(repairMojibake(text)).toBeNull();
});
