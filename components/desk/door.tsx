import type { ReactNode } from "react";

interface Props {
  newsroom: string;
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
}

/** A page before the desk: sign-in, invitation, reset, set-up. */
export function Door({ newsroom, title, lead, children }: Props) {
  return (
    <main className="desk-door">
      <p className="desk-door-name">{newsroom}</p>
      <div className="ui-stack">
        <h1>{title}</h1>
        {lead && <p className="ui-muted">{lead}</p>}
      </div>
      {children}
    </main>
  );
}
