"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Icon, type IconName } from "@/components/ui/icon";
import { nextChoice } from "@/components/ui/next-choice";
import { Floating } from "./floating";

export interface ToolMenuItem {
  label: string;
  icon?: IconName | undefined;
  hint?: string | undefined;
  danger?: boolean | undefined;
  onSelect: () => void;
}

interface Props {
  label: string;
  /** Said beside the name, such as its keys. */
  title?: string;
  className: string;
  tabIndex?: number;
  /** What is on the button. */
  children: ReactNode;
  /** Asked when it opens: what can be done depends on where the caret is then. */
  items: () => readonly ToolMenuItem[];
  /** Where the focus goes when it is closed with Escape; the button by itself. */
  onEscape?: () => void;
}

/** A button among tools with a menu that no scrolling toolbar cuts off. Arrows, Home, End, first letters, Escape. */
export function ToolMenu({ label, title, className, tabIndex, children, items, onEscape }: Props) {
  const [open, setOpen] = useState<readonly ToolMenuItem[] | null>(null);
  const root = useRef<HTMLSpanElement>(null);
  const id = useId();
  const button = () => root.current?.querySelector<HTMLElement>("[aria-haspopup]");
  const choices = () => [...(root.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];

  // biome-ignore lint/correctness/useExhaustiveDependencies: only opening moves the focus
  useEffect(() => {
    if (!open) return;
    choices()[0]?.focus();
    const elsewhere = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(null);
    };
    document.addEventListener("pointerdown", elsewhere);
    return () => document.removeEventListener("pointerdown", elsewhere);
  }, [open]);

  function onKeyDown(event: KeyboardEvent): void {
    if (!open) {
      if (event.key !== "ArrowDown") return;
      event.preventDefault();
      event.stopPropagation();
      setOpen(items());
      return;
    }
    // The toolbar's own keys rest while the menu is open.
    event.stopPropagation();
    if (event.key === "Tab") {
      setOpen(null);
      return;
    }
    const all = choices();
    const now = all.findIndex((choice) => choice.matches(":focus"));
    const next = nextChoice(event.key, now, all);
    if (event.key === "Escape") {
      setOpen(null);
      if (onEscape) onEscape();
      else button()?.focus();
    }
    if (next !== undefined) all[next]?.focus();
    if (event.key === "Escape" || next !== undefined) event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble here from the button and the items
    <span className="editor-tool-menu" onKeyDown={onKeyDown} ref={root}>
      <button
        aria-controls={open ? id : undefined}
        aria-expanded={open !== null}
        aria-haspopup="menu"
        aria-label={label}
        className={className}
        onClick={() => setOpen(open ? null : items())}
        tabIndex={tabIndex}
        title={title ?? label}
        type="button"
      >
        {children}
      </button>
      {open && (
        <Floating anchor={() => button()?.getBoundingClientRect() ?? null}>
          <div aria-label={label} id={id} role="menu">
            {open.map((item) => (
              <button
                className={item.danger ? "ui-menu-item ui-menu-item-danger" : "ui-menu-item"}
                key={item.label}
                onClick={() => {
                  setOpen(null);
                  item.onSelect();
                }}
                role="menuitem"
                tabIndex={-1}
                type="button"
              >
                {item.icon && <Icon name={item.icon} />}
                <span>
                  {item.label}
                  {item.hint && <span className="ui-menu-because">{item.hint}</span>}
                </span>
              </button>
            ))}
          </div>
        </Floating>
      )}
    </span>
  );
}
