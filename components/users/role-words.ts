import type { Role } from "@/lib/access/actor";

/** What each role is called, and what it may do, in words for people. */
export const ROLE_WORDS: Readonly<Record<Role, { name: string; does: string }>> = {
  writer: { name: "Writer", does: "imports and edits own articles" },
  editor: { name: "Editor", does: "edits and publishes every article" },
  administrator: { name: "Administrator", does: "also manages people" },
};

/** For a `SelectField`. */
export const ROLE_CHOICES = Object.entries(ROLE_WORDS).map(([value, { name, does }]) => ({
  value,
  label: `${name}: ${does}`,
}));
