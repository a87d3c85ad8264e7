import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import type { Tone } from "./notice";

interface Props {
  tone: Tone | "draft" | "review" | "scheduled" | "published" | "corrected" | "locked";
  icon: IconName;
  children: ReactNode;
}

/** Where something stands: by icon, word and colour. */
export function Status({ tone, icon, children }: Props) {
  return (
    <span className={`ui-status ui-tone-${tone}`}>
      <Icon name={icon} />
      {children}
    </span>
  );
}
