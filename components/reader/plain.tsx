import type { ReactNode } from "react";

/** A page that only says something: what isn't here, what was taken down. */
export function Plain({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <div className="plain frame">
      <h1>{title}</h1>
      {children}
    </div>
  );
}
