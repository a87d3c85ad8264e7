import type { Metadata } from "next";
import type { ReactNode } from "react";
import { signOut } from "@/app/sign-in/actions";
import type { Place } from "@/components/desk/nav";
import { PageShell } from "@/components/desk/page-shell";
import { Shell } from "@/components/desk/shell";
import { ROLE_WORDS } from "@/components/users/role-words";
import type { Person } from "@/lib/access/actor";
import { mayEditFront } from "@/lib/front/policy";
import { mayChangeSettings } from "@/lib/policy-page/policy";
import { mayManageSections } from "@/lib/taxonomy/policy";
import { mayManagePeople } from "@/lib/user/policy";
import { findActor } from "@/lib/web/current-actor";
import { newsroomName } from "@/lib/web/newsroom";

export function generateMetadata(): Metadata {
  const newsroom = newsroomName();
  return {
    title: { default: newsroom, template: `%s · ${newsroom}` },
    robots: { index: false, follow: false },
  };
}

/** Draws the shell and decides nothing: each page asks for itself who is there. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await findActor();
  if (!actor) return <PageShell>{children}</PageShell>;
  return (
    <PageShell>
      <Shell
        name={actor.name}
        newsroom={newsroomName()}
        places={placesFor(actor)}
        role={ROLE_WORDS[actor.role].name}
        signOut={signOut}
      >
        {children}
      </Shell>
    </PageShell>
  );
}

function placesFor(actor: Person): Place[] {
  const places: Place[] = [
    { label: "Articles", href: "/desk" },
    { label: "Import", href: "/desk/import" },
  ];
  if (mayEditFront(actor).allowed) places.push({ label: "Front", href: "/desk/front" });
  if (mayManageSections(actor).allowed) places.push({ label: "Sections", href: "/desk/sections" });
  if (mayManagePeople(actor).allowed) places.push({ label: "People", href: "/desk/users" });
  if (mayChangeSettings(actor).allowed) places.push({ label: "Settings", href: "/desk/settings" });
  return places;
}
