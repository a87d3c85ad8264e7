import { describe, expect, it } from "vitest";
import { deskAct, undoKey } from "./desk-keys";

type Held = Partial<Parameters<typeof deskAct>[0]>;
const pressed = (key: string, code: string, held: Held = {}) => ({
  key,
  code,
  metaKey: false,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe("with Ctrl", () => {
  it.each<[string, string, string, Held, ReturnType<typeof deskAct>]>([
    ["Ctrl+S", "s", "KeyS", { ctrlKey: true }, "save"],
    ["Ctrl+S with the caps lock on", "S", "KeyS", { ctrlKey: true }, "save"],
    ["Ctrl+S where S is elsewhere", "s", "Semicolon", { ctrlKey: true }, "save"],
    ["Ctrl+Ы", "ы", "KeyS", { ctrlKey: true }, "save"],
    ["Ctrl+F", "f", "KeyF", { ctrlKey: true }, "find"],
    ["Ctrl+H", "h", "KeyH", { ctrlKey: true }, "replace"],
    ["Ctrl+/", "/", "Slash", { ctrlKey: true }, "shortcuts"],
    ["Ctrl+.", ".", "Period", { ctrlKey: true }, "focus"],
    ["Alt+F10", "F10", "F10", { altKey: true }, "toolbar"],
    ["F8", "F8", "F8", {}, "nextTk"],
    ["S", "s", "KeyS", {}, null],
    ["Ctrl+Shift+S, which is the browser’s", "S", "KeyS", { ctrlKey: true, shiftKey: true }, null],
    ["Ctrl+Alt+S, which writes ś", "ś", "KeyS", { ctrlKey: true, altKey: true }, null],
    ["Ctrl+O where it has the place of S", "o", "KeyS", { ctrlKey: true }, null],
    ["Ctrl+Shift+7 where it writes a slash: a list", "/", "Digit7", { ctrlKey: true, shiftKey: true }, null],
    ["the Windows key with S", "s", "KeyS", { metaKey: true }, null],
  ])("%s", (_, key, code, held, act) => {
    expect(deskAct(pressed(key, code, held), false)).toBe(act);
  });
});

describe("with Cmd", () => {
  it.each<[string, string, string, Held, ReturnType<typeof deskAct>]>([
    ["Cmd+S", "s", "KeyS", { metaKey: true }, "save"],
    ["Cmd+F", "f", "KeyF", { metaKey: true }, "find"],
    ["Cmd+Alt+F", "ƒ", "KeyF", { metaKey: true, altKey: true }, "replace"],
    ["Cmd+H, which hides the window", "h", "KeyH", { metaKey: true }, null],
    ["Ctrl+F, which moves the caret", "f", "KeyF", { ctrlKey: true }, null],
  ])("%s", (_, key, code, held, act) => {
    expect(deskAct(pressed(key, code, held), true)).toBe(act);
  });
});

describe("undo and redo", () => {
  it.each<[string, string, string, Held, boolean, ReturnType<typeof undoKey>]>([
    ["Ctrl+Z", "z", "KeyZ", { ctrlKey: true }, false, "undo"],
    ["Ctrl+Shift+Z", "Z", "KeyZ", { ctrlKey: true, shiftKey: true }, false, "redo"],
    ["Ctrl+Y", "y", "KeyY", { ctrlKey: true }, false, "redo"],
    ["Ctrl+Я, which is in the place of Z", "я", "KeyZ", { ctrlKey: true }, false, "undo"],
    ["Ctrl+Z where Y has its place", "z", "KeyY", { ctrlKey: true }, false, "undo"],
    ["Ctrl+Alt+Z, which may write a letter", "ż", "KeyZ", { ctrlKey: true, altKey: true }, false, null],
    ["Cmd+Shift+Z", "z", "KeyZ", { metaKey: true, shiftKey: true }, true, "redo"],
    ["Ctrl+Z with Cmd there", "z", "KeyZ", { ctrlKey: true }, true, null],
  ])("%s", (_, key, code, held, mac, act) => {
    expect(undoKey(pressed(key, code, held), mac)).toBe(act);
  });
});
