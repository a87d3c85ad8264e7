import type { KeyboardEvent } from "react";

/**
 * Arrows, Home and End inside a toolbar, which is one stop for Tab. Answers whether the key was one of them.
 * Its tools are the buttons with the class `editor-tool`.
 */
export function rove(event: KeyboardEvent, bar: HTMLElement | null): boolean {
  const tools = [...(bar?.querySelectorAll<HTMLButtonElement>(".editor-tool") ?? [])];
  const now = tools.findIndex((tool) => tool.matches(":focus"));
  const steps: Record<string, number> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    Home: -now,
    End: tools.length - 1 - now,
  };
  const step = steps[event.key];
  if (step === undefined || now === -1) return false;
  event.preventDefault();
  const next = tools[(now + step + tools.length) % tools.length];
  for (const tool of tools) tool.tabIndex = tool === next ? 0 : -1;
  next?.focus();
  return true;
}
