import { z } from "zod";
import { ROLES } from "@/lib/access/actor";
import { cleanLine, isStorable } from "@/lib/format/clean-text";

const Email = z
  .string()
  .transform((typed) => cleanLine(typed).toLowerCase())
  .pipe(
    z
      .email("Write an e-mail address such as ada@example.org.")
      .max(254, "Write an e-mail address of at most 254 characters."),
  );

const Name = z
  .string()
  .transform(cleanLine)
  .pipe(z.string().min(1, "Write a name.").max(80, "Write a name of at most 80 characters."));

/** Only bounds what is hashed; `password-rules.ts` says what is good enough. */
const TypedPassword = z.string().max(1_000, "That is too long for a password.");

const RoleName = z.enum(ROLES, "Choose a role.");

const UserId = z.uuid();

/** 256 bits as base64url. Anything else was never one of ours. */
const Secret = z.string().regex(/^[\w-]{43}$/, "This link is damaged. Copy it again, whole.");

export const SignIn = z.strictObject({
  // Whatever was typed is answered like an unknown address: only what can't be a database value is dropped.
  email: z
    .string()
    .max(254, "Email or password is wrong.")
    .refine(isStorable, "Email or password is wrong.")
    .transform((typed) => cleanLine(typed).toLowerCase()),
  password: TypedPassword,
});
export type SignIn = z.infer<typeof SignIn>;

export const InviteUser = z.strictObject({ email: Email, name: Name, role: RoleName });
export type InviteUser = z.infer<typeof InviteUser>;

export const SetUpNewsroom = z.strictObject({
  secret: Secret,
  email: Email,
  name: Name,
  password: TypedPassword,
});
export type SetUpNewsroom = z.infer<typeof SetUpNewsroom>;

/** Used for invitations and resets: the link says whose password it is. */
export const ChoosePassword = z.strictObject({ secret: Secret, password: TypedPassword });
export type ChoosePassword = z.infer<typeof ChoosePassword>;

export const OpenLink = z.strictObject({ secret: Secret });
export type OpenLink = z.infer<typeof OpenLink>;

export const ChangeRole = z.strictObject({ userId: UserId, role: RoleName });
export type ChangeRole = z.infer<typeof ChangeRole>;

/** One colleague: to disable, enable, or write a reset link for. */
export const OneUser = z.strictObject({ userId: UserId });
export type OneUser = z.infer<typeof OneUser>;

export const ChangePassword = z.strictObject({ current: TypedPassword, password: TypedPassword });
export type ChangePassword = z.infer<typeof ChangePassword>;

export const Rename = z.strictObject({ name: Name });
export type Rename = z.infer<typeof Rename>;

export const RevokeSession = z.strictObject({ sessionId: z.uuid() });
export type RevokeSession = z.infer<typeof RevokeSession>;
