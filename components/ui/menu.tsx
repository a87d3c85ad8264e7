"use client";

import type { Route } from "next";
import Link from "next/link";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button } from "./button";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";
import { nextChoice } from "./next-choice";

export type MenuItem = {
  label: string;
  icon?: IconName;
  danger?: boolean;
  /** A second, quieter line. */
  hint?: string | undefined;
  /** Why it can't be chosen: the item stays, greyed, and says it. */
  because?: string | undefined;
} & ({ href: Route; onSelect?: never } | { onSelect: () => void; href?: never });

interface Props {
  /** The button's words; with `icon` alone when `iconOnly`. */
  label: string;
  icon?: IconName;
  iconOnly?: boolean;
  /** Which edge of the button the list keeps to. */
  align?: "start" | "end";
  /** Above the items, such as who is signed in. */
  head?: ReactNode;
  items: readonly MenuItem[];
  /** Of the button, where it is one of many that arrows walk between. */
  tabIndex?: 0 | -1;
}

/** A button with a menu: arrows, Home, End, first letters; Escape, Tab or a click elsewhere closes it. */
export function Menu({ label, icon, iconOnly, align = "end", head, items, tabIndex = 0 }: Props) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const id = useId();

  const choices = () => [...(root.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
  const button = () => root.current?.querySelector<HTMLElement>("[aria-haspopup]");

  // biome-ignore lint/correctness/useExhaustiveDependencies: only opening moves the focus
  useEffect(() => {
    if (!open) return;
    keepInView(root.current?.querySelector<HTMLElement>(".ui-menu-list"));
    choices()[0]?.focus();
    const elsewhere = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", elsewhere);
    return () => document.removeEventListener("pointerdown", elsewhere);
  }, [open]);

  function close() {
    setOpen(false);
    button()?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!open) {
      if (event.key === "ArrowDown") {
        event.preventDefault();
        setOpen(true);
      }
      return;
    }
    if (event.key === "Tab") return setOpen(false);
    const all = choices();
    const now = all.findIndex((choice) => choice.matches(":focus"));
    const next = nextChoice(event.key, now, all);
    if (event.key === "Escape") close();
    if (next !== undefined) all[next]?.focus();
    if (event.key === "Escape" || next !== undefined) event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble here from the button and the items
    <div className="ui-menu" onKeyDown={onKeyDown} ref={root}>
      <Button
        aria-controls={open ? id : undefined}
        aria-expanded={open}
        aria-haspopup="menu"
        {...(icon ? { icon } : {})}
        iconOnly={iconOnly ?? false}
        look="quiet"
        onClick={() => setOpen(!open)}
        tabIndex={tabIndex}
      >
        {label}
      </Button>
      {open && (
        <div className="ui-menu-list" data-align={align}>
          {head && <div className="ui-menu-head">{head}</div>}
          <div aria-label={label} id={id} role="menu">
            {items.map((item) => (
              <Choice item={item} key={item.label} onChosen={close} />
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

function Choice({ item, onChosen }: { item: MenuItem; onChosen: () => void }) {
  const shared = {
    className: classNames("ui-menu-item", item.danger && "ui-menu-item-danger"),
    role: "menuitem",
    tabIndex: -1,
  };
  const content = (
    <>
      {item.icon && <Icon name={item.icon} />}
      <span>
        {item.label}
        {item.hint && <span className="ui-menu-because">{item.hint}</span>}
        {item.because && <span className="ui-menu-because">{item.because}</span>}
      </span>
    </>
  );
  if (item.href !== undefined) {
    return (
      <Link {...shared} href={item.href} onClick={onChosen}>
        {content}
      </Link>
    );
  }
  const { onSelect, because } = item;
  const choose = () => {
    onChosen();
    onSelect();
  };
  return (
    <button
      {...shared}
      aria-disabled={because ? true : undefined}
      onClick={because ? undefined : choose}
      type="button"
    >
      {content}
    </button>
  );
}

/** Near the lower edge of the window the list opens upwards, if there is more room. */
function keepInView(list: HTMLElement | null | undefined) {
  const place = list?.getBoundingClientRect();
  if (list && place && place.bottom > innerHeight && place.top > innerHeight / 2) list.dataset.side = "top";
}
