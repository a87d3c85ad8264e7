import Link from "next/link";
import type { ReactNode } from "react";
import { Toasts } from "@/components/ui/toast";
import { AccountMenu } from "./account-menu";
import { Nav, type Place } from "./nav";

interface Props {
  newsroom: string;
  places: readonly Place[];
  /** Who is signed in, and what they are in words. */
  name: string;
  role: string;
  signOut: (nothing: object) => Promise<unknown>;
  children: ReactNode;
}

/** Everything around a page of the desk. */
export function Shell({ newsroom, places, name, role, signOut, children }: Props) {
  return (
    <Toasts>
      <a className="desk-skip ui-hidden" href="#main">
        Skip to the content
      </a>
      <header className="desk-head">
        <Link className="desk-name" href="/desk">
          {newsroom}
        </Link>
        <Nav places={places} />
        <div className="desk-account">
          <AccountMenu name={name} role={role} signOut={signOut} />
        </div>
      </header>
      <main className="desk-main" id="main" tabIndex={-1}>
        {children}
      </main>
    </Toasts>
  );
}
