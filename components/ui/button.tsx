import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";
import { Spinner } from "./spinner";

interface Look {
  /** `action`: the one main act of a form or page. `quiet`: in toolbars and rows. Default: an ordinary button. */
  look?: "plain" | "action" | "quiet" | "danger";
  icon?: IconName;
  /** Only the icon is shown; the words become the accessible name and the tooltip. */
  iconOnly?: boolean;
}

const classOf = ({ look = "plain", iconOnly }: Look) =>
  classNames("ui-button", look !== "plain" && `ui-button-${look}`, iconOnly && "ui-button-icon");

interface ButtonProps extends Look, Omit<ComponentProps<"button">, "className"> {
  /** Something is under way: a spinner, and further clicks do nothing. It keeps its focus. */
  busy?: boolean;
}

export function Button({ look, icon, iconOnly, busy, children, onClick, type, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      {...wordsOf(iconOnly, children)}
      aria-disabled={busy || undefined}
      className={classOf({ look: look ?? "plain", iconOnly: iconOnly ?? false })}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      type={type ?? "button"}
    >
      {busy ? <Spinner /> : icon && <Icon name={icon} />}
      {!iconOnly && <span>{children}</span>}
    </button>
  );
}

interface ButtonLinkProps extends Look {
  href: Route;
  children: ReactNode;
}

/** Goes to another page and looks like a button. */
export function ButtonLink({ look, icon, iconOnly, href, children }: ButtonLinkProps) {
  return (
    <Link
      {...wordsOf(iconOnly, children)}
      className={classOf({ look: look ?? "plain", iconOnly: iconOnly ?? false })}
      href={href}
    >
      {icon && <Icon name={icon} />}
      {!iconOnly && <span>{children}</span>}
    </Link>
  );
}

function wordsOf(iconOnly: boolean | undefined, children: ReactNode) {
  return iconOnly && typeof children === "string" ? { "aria-label": children, title: children } : {};
}
