import type { MenuItem } from "@/components/ui/menu";
import type { Block } from "@/lib/import/imported-story";
import { mayReshape, NEW_SHAPES, type NewShape, shapeOf } from "@/lib/import/review/reshape";
import type { Standing } from "@/lib/import/review/standing";
import { FIELD_PARTS, SHAPES } from "./words";

/** The fields that a person chooses from the parts. */
export const CHOSEN_FIELDS = ["headline", "standfirst", "byline"] as const;
export type ChosenField = (typeof CHOSEN_FIELDS)[number];

interface Acts {
  reshape: (shape: NewShape) => void;
  takeAs: (field: ChosenField) => void;
  /** Ask for the reason of setting it aside. */
  askReason: () => void;
  restoreKind: () => void;
}

/** What else can be done with a part: another kind, a field, a reason. */
export function partMenu(shaped: Block, now: Standing, acts: Acts): MenuItem[] {
  const words = mayReshape(shaped);
  return [
    ...(words && now.decision === "keep" ? shapeItems(shaped, acts) : []),
    ...(words
      ? CHOSEN_FIELDS.filter((field) => now.field !== field).map((field) => ({
          label: `This is the ${FIELD_PARTS[field].toLowerCase()}`,
          onSelect: () => acts.takeAs(field),
        }))
      : []),
    {
      label: now.decision === "set-aside" ? "Another reason…" : "Set aside as…",
      icon: "archive",
      onSelect: acts.askReason,
    },
    ...(now.decision === "set-aside"
      ? [{ label: "Restore all of this kind", icon: "restore", onSelect: acts.restoreKind } as const]
      : []),
  ];
}

const shapeItems = (shaped: Block, { reshape }: Acts): MenuItem[] =>
  NEW_SHAPES.filter((shape) => shape !== shapeOf(shaped)).map((shape) => ({
    label: SHAPES[shape],
    onSelect: () => reshape(shape),
  }));
