import type { Route } from "next";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";

interface Props {
  title: string;
  children: ReactNode;
  back?: { href: Route; label: string };
}

/** A page that only says something: not found, not allowed, broken. */
export function PlainPage({ title, children, back = { href: "/desk", label: "To the articles" } }: Props) {
  return (
    <div className="desk-page desk-page-text">
      <div className="desk-plain">
        <h1>{title}</h1>
        {children}
        <ButtonLink href={back.href}>{back.label}</ButtonLink>
      </div>
    </div>
  );
}
