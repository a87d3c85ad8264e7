import { Notice } from "./notice";

/** Why something was not done, said at once; nothing where nothing was refused. */
export function Refusal({ children }: { children: string | null }) {
  if (children === null || children === "") return null;
  return (
    <Notice announce tone="bad">
      {children}
    </Notice>
  );
}
