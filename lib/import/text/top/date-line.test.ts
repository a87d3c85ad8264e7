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

describe("a line of nothing but a short day and a clock", () => {
  it.each([
    ["17-06-25, 06:00", "2025-06-17"],
    ["Stand: 04.11.23, 18:20 Uhr", "2023-11-04"],
    ["Laatste update: 31-01-24, 9:05", "2024-01-31"],
  ])("names the day: %s", (line, day) => {
    expect(readDateLine(line)?.published?.value).toBe(day);
  });

  it.each(["17-06-25", "Uitslag 12-10-08, 06:00 en 07:00", "31-31-24, 09:05", "Heute, 17.06., 18:20 Uhr"])(
    "is no day when it could be something else: %s",
    (line) => {
      expect(readDateLine(line)).toBeNull();
    },
  );
});
