type Pressed = Pick<KeyboardEvent, "key" | "code" | "metaKey" | "ctrlKey" | "shiftKey" | "altKey">;

/** What keys do wherever on the desk the caret is. */
export type DeskAct = "save" | "find" | "replace" | "shortcuts" | "focus" | "toolbar" | "nextTk";

/**
 * The act that a key press asks for, or null. Letters count where the keyboard has Latin ones, elsewhere the key in
 * their place. A Mac keeps Cmd+H for itself, so finding and replacing is Cmd+Alt+F there.
 */
export function deskAct(pressed: Pressed, isMac: boolean): DeskAct | null {
  const { key, metaKey, ctrlKey, shiftKey, altKey } = pressed;
  const mod = isMod(pressed, isMac);
  if (!metaKey && !ctrlKey && !shiftKey && altKey && key === "F10") return "toolbar";
  if (!metaKey && !ctrlKey && !shiftKey && !altKey && key === "F8") return "nextTk";
  if (!mod || shiftKey) return null;
  if (altKey) return isMac && letterOf(pressed) === "f" ? "replace" : null;
  if (key === "/") return "shortcuts";
  if (key === ".") return "focus";
  switch (letterOf(pressed)) {
    case "s":
      return "save";
    case "f":
      return "find";
    case "h":
      return isMac ? null : "replace";
    default:
      return null;
  }
}

/** Is this the key for selecting everything? */
export const isSelectAll = (pressed: Pressed, isMac: boolean): boolean =>
  isMod(pressed, isMac) && !pressed.shiftKey && !pressed.altKey && letterOf(pressed) === "a";

/** Is this a key for undo or redo? */
export function undoKey(pressed: Pressed, isMac: boolean): "undo" | "redo" | null {
  if (!isMod(pressed, isMac) || pressed.altKey) return null;
  const letter = letterOf(pressed);
  if (letter === "z") return pressed.shiftKey ? "redo" : "undo";
  return letter === "y" && !pressed.shiftKey ? "redo" : null;
}

const isMod = ({ metaKey, ctrlKey }: Pressed, isMac: boolean): boolean =>
  isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey;

function letterOf({ key, code, altKey }: Pressed): string | null {
  // Alt writes other letters on a Mac.
  if (/^[a-z]$/i.test(key) && !altKey) return key.toLowerCase();
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null;
}

/** Does this computer have Cmd where others have Ctrl? */
export const isMac = (): boolean =>
  typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);
