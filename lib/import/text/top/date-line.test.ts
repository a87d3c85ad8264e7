import { describe, expect, it } from "vitest";
import { readDateLine } from "./date-line";

describe("a line that says when a story appeared and changed", () => {
  it.each([
    "Published 22 May 2025, updated 23 May 2025",
    "Publié le 22 mai 2025 à 05h45, modifié le 23 mai 2025 à 10h12",
    "22.05.2025, zuletzt geändert am 23.05.2025",
    "Publicado el 22 de mayo de 2025 | Última actualización: 23 de mayo de 2025",
    "Pubblicato il 22 maggio 2025 - Ultimo aggiornamento 23 maggio 2025",
    "22 mei 2025, gewijzigd 23 mei 2025",
    "Publisert 22. mai 2025, endret 23. mai 2025",
  ])("names both and nothing else: %s", (line) => {
    const read = readDateLine(line);
    expect(read?.published?.value.slice(0, 10)).toBe("2025-05-22");
    expect(read?.updated?.value.slice(0, 10)).toBe("2025-05-23");
    expect(read?.rest).toBe("");
  });
});
