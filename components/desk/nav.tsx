"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";

export interface Place {
  label: string;
  href: Route;
}

/** The desk's rooms; the one we are in is marked. `/desk` itself is the list of articles and holds the articles. */
export function Nav({ places }: { places: readonly Place[] }) {
  const path = usePathname();
  return (
    <nav aria-label="Desk" className="desk-nav">
      <ul>
        {places.map(({ label, href }) => (
          <li key={href}>
            <Link aria-current={currentOf(path, href)} href={href}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function currentOf(path: string, href: string): "page" | "true" | undefined {
  if (path === href) return "page";
  const inside = href === "/desk" ? path.startsWith("/desk/articles") : path.startsWith(`${href}/`);
  return inside ? "true" : undefined;
}
