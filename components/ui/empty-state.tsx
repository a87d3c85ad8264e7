import type { ReactNode } from "react";

interface Props {
  title: string;
  /** What to do about it: a sentence, a button. */
  children?: ReactNode;
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ title, children }: Props) {
  return (
    <div className="ui-empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
