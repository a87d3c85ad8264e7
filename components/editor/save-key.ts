type Pressed = Pick<KeyboardEvent, "key" | "code" | "metaKey" | "ctrlKey" | "shiftKey" | "altKey">;

/** Ctrl+S or Cmd+S: the letter where the keyboard has Latin letters, elsewhere the key in its place. */
export function isSaveKey({ key, code, metaKey, ctrlKey, shiftKey, altKey }: Pressed): boolean {
  if (metaKey === ctrlKey || shiftKey || altKey) return false;
  return /^[a-z]$/i.test(key) ? key.toLowerCase() === "s" : code === "KeyS";
}
