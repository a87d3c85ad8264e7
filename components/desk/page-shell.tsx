import type { ReactNode } from "react";
import "@/components/ui/styles/index.css";
import "./styles/desk.css";

/** The html element of everything that isn't a reader's page: desk, sign-in, invitations, set-up. */
export function PageShell({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body className="desk-body">{children}</body>
    </html>
  );
}
