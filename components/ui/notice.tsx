import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

export type Tone = "tells" | "good" | "warn" | "bad";

const ICONS: Readonly<Record<Tone, IconName>> = {
  tells: "clock",
  good: "check",
  warn: "alert",
  bad: "alert",
};

interface Props {
  tone?: Tone;
  icon?: IconName;
  /** It appeared after something was done: screen readers say it at once. */
  announce?: boolean;
  children: ReactNode;
}

/** A message that stays where it stands. For one that goes away by itself see `useToast`. */
export function Notice({ tone = "tells", icon, announce, children }: Props) {
  const role = announce ? (tone === "bad" ? "alert" : "status") : undefined;
  return (
    <div className={`ui-notice ui-tone-${tone}`} role={role}>
      <Icon name={icon ?? ICONS[tone]} size={18} />
      <div>{children}</div>
    </div>
  );
}
