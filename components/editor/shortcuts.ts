import { isMac } from "./desk-keys";

/** "Mod+Shift+8" as the keys of this computer are called: "⌘⇧8", "Ctrl+Shift+8". */
export function keysHere(keys: string, mac = isMac()): string {
  if (!mac) return keys.replace("Mod", "Ctrl");
  return keys
    .replace("Mod", "⌘")
    .replace("Shift", "⇧")
    .replace("Alt", "⌥")
    .replaceAll(/\+(?=.)/g, "");
}

interface Shortcut {
  does: string;
  keys: string;
  /** On a Mac, where they are others. */
  mac?: string;
}

/** Everything that the writing desk does by key, as its sheet shows it. */
export const SHORTCUTS: readonly { group: string; shortcuts: readonly Shortcut[] }[] = [
  {
    group: "Writing",
    shortcuts: [
      { does: "Bold", keys: "Mod+B" },
      { does: "Italic", keys: "Mod+I" },
      { does: "Link, or an address pasted over words", keys: "Mod+K" },
      { does: "Heading", keys: "Mod+Alt+2" },
      { does: "Smaller headings", keys: "Mod+Alt+3 / 4" },
      { does: "Paragraph", keys: "Mod+Alt+0" },
      { does: "Numbered list", keys: "Mod+Shift+7" },
      { does: "Bulleted list", keys: "Mod+Shift+8" },
      { does: "New line in the paragraph", keys: "Shift+Enter" },
      { does: "Paste without formatting", keys: "Mod+Shift+V" },
      { does: "Undo", keys: "Mod+Z" },
      { does: "Redo", keys: "Mod+Shift+Z" },
    ],
  },
  {
    group: "Blocks",
    shortcuts: [
      { does: "Any block, in an empty paragraph", keys: "/" },
      { does: "Move the block up or down", keys: "Alt+Shift+↑ / ↓" },
      { does: "A paragraph below the block", keys: "Mod+Enter" },
      { does: "From cell to cell, or a list item further in", keys: "Tab" },
    ],
  },
  {
    group: "Getting about",
    shortcuts: [
      { does: "From headline to standfirst to story, from caption to credit", keys: "Enter" },
      { does: "From the top of the story to the standfirst", keys: "↑" },
      { does: "All of the field or caption, then all of the story", keys: "Mod+A" },
      { does: "The formatting tools", keys: "Alt+F10" },
      { does: "The next TK", keys: "F8" },
      { does: "Leave the selection, then the story", keys: "Esc" },
    ],
  },
  {
    group: "The desk",
    shortcuts: [
      { does: "Save, and name this version", keys: "Mod+S" },
      { does: "Find", keys: "Mod+F" },
      { does: "Find and replace", keys: "Mod+H", mac: "Mod+Alt+F" },
      { does: "Focus on the text", keys: "Mod+." },
      { does: "This list", keys: "Mod+/" },
    ],
  },
];
