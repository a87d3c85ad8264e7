import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

interface Props {
  title: string;
  /** One sentence below the title. */
  lead?: ReactNode;
  /** Buttons beside the title. */
  actions?: ReactNode;
  /** `text`: forms and prose. Default: lists and tables. For the editor use your own `<main>`-filling element. */
  width?: "text" | "wide";
  children: ReactNode;
}

/** A page of the desk: its title, its acts, its content. */
export function DeskPage({ title, lead, actions, width = "wide", children }: Props) {
  return (
    <div className={classNames("desk-page", width === "text" && "desk-page-text")}>
      <div className="desk-page-head">
        <div>
          <h1>{title}</h1>
          {lead && <p className="desk-lead">{lead}</p>}
        </div>
        {actions && <div className="ui-actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
