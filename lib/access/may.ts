import type { Actor, Role, System } from "./actor";
import { ALLOWED, refused, type Verdict } from "./verdict";

/** What people do in the newsroom. `own` is about articles that the person made. */
export type Permission =
  | "article.see.own"
  | "article.see.any"
  | "article.create"
  | "article.edit.own"
  | "article.edit.any"
  | "article.publish"
  | "import.create"
  | "import.see.any"
  | "import.rule"
  | "import.run"
  | "import.work"
  | "picture.add"
  | "picture.work"
  | "section.manage"
  | "name.manage"
  | "front.edit"
  | "settings.manage"
  | "user.manage"
  | "activity.see";

const WRITER: readonly Permission[] = [
  "article.see.own",
  "article.create",
  "article.edit.own",
  "import.create",
  "picture.add",
];

const EDITOR: readonly Permission[] = [
  ...WRITER,
  "article.see.any",
  "article.edit.any",
  "article.publish",
  "import.see.any",
  "import.rule",
  "import.run",
  "section.manage",
  "name.manage",
  "front.edit",
];

const ADMINISTRATOR: readonly Permission[] = [...EDITOR, "user.manage", "activity.see", "settings.manage"];

/** The whole permission table. */
export const PERMISSIONS: Readonly<Record<Role | System["task"], ReadonlySet<Permission>>> = {
  writer: new Set(WRITER),
  editor: new Set(EDITOR),
  administrator: new Set(ADMINISTRATOR),
  "set-up": new Set<Permission>(["user.manage", "section.manage"]),
  housekeeping: new Set<Permission>([]),
  "import-run": new Set<Permission>(["import.work"]),
  "picture-job": new Set<Permission>(["picture.work"]),
};

/** Does the table grant it? `because` is the sentence for those whom it doesn't. */
export function may(actor: Actor, permission: Permission, because: string): Verdict {
  const row = actor.kind === "person" ? actor.role : actor.task;
  return PERMISSIONS[row].has(permission) ? ALLOWED : refused(because);
}
