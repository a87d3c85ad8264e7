import { z } from "zod";
import { isSlug } from "@/lib/article/slug";
import { cleanLine, cleanText } from "@/lib/format/clean-text";

const name = z
  .string()
  .max(120, "Use 120 characters at most.")
  .transform(cleanLine)
  .refine((words) => words !== "", "Give it a name.");

/** "" for the name's own. */
const slug = z
  .string()
  .max(80, "Use 80 characters at most.")
  .transform(cleanLine)
  .refine((words) => words === "" || isSlug(words), "Use small letters, digits and hyphens: “local-news”.")
  .default("");

const lines = (text: string) => [
  ...new Set(
    cleanText(text)
      .split("\n")
      .map(cleanLine)
      .filter((line) => line !== ""),
  ),
];

const isHttps = (link: string) => URL.canParse(link) && new URL(link).protocol === "https:";

export const CreateSection = z.strictObject({ name, slug });
export type CreateSection = z.infer<typeof CreateSection>;

export const EditSection = z.strictObject({ id: z.uuid(), name, slug });
export type EditSection = z.infer<typeof EditSection>;

/** `by`: so many places down, or up where it is negative. */
export const MoveSection = z.strictObject({ id: z.uuid(), by: z.int().min(-100).max(100) });
export type MoveSection = z.infer<typeof MoveSection>;

const content = {
  name,
  slug,
  /** One a line. */
  aliases: z.string().max(5_000, "That is too much text.").transform(lines).default([]),
  text: z
    .string()
    .max(2_000, "Use 2,000 characters at most.")
    .transform((text) => cleanText(text).trim())
    .default(""),
  /** One a line. */
  links: z
    .string()
    .max(5_000, "That is too much text.")
    .transform(lines)
    .refine((all) => all.every(isHttps), "Write whole addresses that begin with https://, one a line.")
    .default([]),
  pictureId: z
    .union([z.uuid(), z.literal("")])
    .transform((id) => (id === "" ? null : id))
    .default(null),
};

export const CreateNamed = z.strictObject(content);
export type CreateNamed = z.infer<typeof CreateNamed>;

export const EditNamed = z.strictObject({ id: z.uuid(), ...content });
export type EditNamed = z.infer<typeof EditNamed>;

/** One becomes part of another. */
export const Merge = z
  .strictObject({ id: z.uuid(), intoId: z.uuid("Choose what it becomes part of.") })
  .refine(({ id, intoId }) => id !== intoId, { path: ["intoId"], message: "Choose another one." });
export type Merge = z.infer<typeof Merge>;

export const OneOf = z.strictObject({ id: z.uuid() });
export type OneOf = z.infer<typeof OneOf>;
