import { expect, it } from "vitest";
import { isSaveKey } from "./save-key";

const pressed = (key: string, code: string, held: Partial<Parameters<typeof isSaveKey>[0]> = {}) =>
  isSaveKey({ key, code, metaKey: false, ctrlKey: false, shiftKey: false, altKey: false, ...held });

it.each([
  ["Ctrl+S", "s", "KeyS", { ctrlKey: true }],
  ["Cmd+S", "s", "KeyS", { metaKey: true }],
  ["Ctrl+S with the caps lock on", "S", "KeyS", { ctrlKey: true }],
  ["Ctrl+S where S is elsewhere", "s", "Semicolon", { ctrlKey: true }],
  ["Ctrl+Ы", "ы", "KeyS", { ctrlKey: true }],
])("saves on %s", (_, key, code, held) => {
  expect(pressed(key, code, held)).toBe(true);
});

it.each([
  ["S", "s", "KeyS", {}],
  ["Ctrl+Shift+S, which is the browser’s", "S", "KeyS", { ctrlKey: true, shiftKey: true }],
  ["Ctrl+Alt+S, which writes ś", "s", "KeyS", { ctrlKey: true, altKey: true }],
  ["Ctrl+O where it has the place of S", "o", "KeyS", { ctrlKey: true }],
])("leaves %s alone", (_, key, code, held) => {
  expect(pressed(key, code, held)).toBe(false);
});
