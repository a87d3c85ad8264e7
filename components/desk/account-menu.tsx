"use client";

import { startTransition } from "react";
import { Menu } from "@/components/ui/menu";

interface Props {
  name: string;
  role: string;
  signOut: (nothing: object) => Promise<unknown>;
}

/** Who is signed in, their account, and the way out. */
export function AccountMenu({ name, role, signOut }: Props) {
  return (
    <Menu
      head={
        <>
          {name}
          <br />
          {role}
        </>
      }
      icon="person"
      items={[
        { label: "Account", icon: "person", href: "/desk/account" },
        {
          label: "Sign out",
          icon: "sign-out",
          onSelect: () => startTransition(async () => void (await signOut({}))),
        },
      ]}
      label={name}
    />
  );
}
