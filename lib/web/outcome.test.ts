import { expect, it, vi } from "vitest";
import { Conflict, Invalid } from "@/lib/errors";
import { refusalOf } from "./outcome";

it("lets a refusal speak for itself, with its issues", () => {
  expect(refusalOf(new Conflict("Reload."))).toEqual({
    ok: false,
    kind: "conflict",
    message: "Reload.",
    issues: [],
  });
  expect(refusalOf(Invalid.because("name", "Write a name.")).issues).toEqual([
    { field: "name", message: "Write a name.", severity: "blocks" },
  ]);
});

it("gives a defect a number and keeps its words to the log", () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const defect = new TypeError("connection string postgres://secret@host");
  const { kind, message } = refusalOf(defect);
  expect(kind).toBe("failed");
  expect(message).not.toContain("secret");
  const number = /number (\w{8})/.exec(message)?.[1];
  expect(log).toHaveBeenCalledWith(`[defect ${number}]`, defect);
  log.mockClear();
});
