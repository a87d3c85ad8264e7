import type { Route } from "next";
import { ButtonLink } from "@/components/ui/button";

const PLACES: readonly { label: string; href: Route }[] = [
  { label: "Sections", href: "/desk/sections" },
  { label: "Topics", href: "/desk/topics" },
  { label: "Contributors", href: "/desk/contributors" },
];

/** From each of the three lists to the other two. */
export function TaxonomyLinks({ here }: { here: Route }) {
  return PLACES.filter(({ href }) => href !== here).map(({ label, href }) => (
    <ButtonLink href={href} key={href}>
      {label}
    </ButtonLink>
  ));
}
