import { expect, it } from "vitest";
import { type Person, ROLES } from "./actor";
import { may, PERMISSIONS } from "./may";
import { authorize } from "./verdict";

const person = (role: Person["role"]): Person => ({
  kind: "person",
  userId: "u",
  name: "Ada",
  email: "ada@test.example",
  role,
  sessionId: "s",
});

it("gives each role all that the one before has, and more", () => {
  const sizes = ROLES.map((role) => PERMISSIONS[role].size);
  expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
  for (const permission of PERMISSIONS.writer) expect(PERMISSIONS.editor).toContain(permission);
  for (const permission of PERMISSIONS.editor) expect(PERMISSIONS.administrator).toContain(permission);
});

it("keeps publishing from writers and people from editors", () => {
  expect(may(person("writer"), "article.publish", "Only editors publish.").allowed).toBe(false);
  expect(may(person("editor"), "article.publish", "").allowed).toBe(true);
  expect(may(person("editor"), "user.manage", "").allowed).toBe(false);
  expect(may(person("administrator"), "user.manage", "").allowed).toBe(true);
});

it("lets housekeeping do nothing in anybody's name", () => {
  expect(PERMISSIONS.housekeeping.size).toBe(0);
});

it("stops with the sentence of the verdict", () => {
  expect(() => authorize(may(person("writer"), "article.publish", "Only editors publish."))).toThrow(
    "Only editors publish.",
  );
});
