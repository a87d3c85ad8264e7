import "server-only";
import NextAuth, { AuthError, type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { Refusal } from "@/lib/errors";
import { findPerson } from "@/lib/user/find-person";
import { SignIn } from "@/lib/user/input";
import { LONGEST_DAYS } from "@/lib/user/session";
import { signIn as proveIdentity } from "@/lib/user/sign-in";
import { signOut as endSession } from "@/lib/user/sign-out";
import { configuredOrigin } from "./origin";
import { parse } from "./parse";
import { currentVisitor } from "./visitor";

/**
 * next-auth proves identity and keeps the cookie; it decides nothing.
 *
 * The cookie is an encrypted token that carries the id of a row in Session and nothing else. Whether that session
 * still stands, and what its person may do, is read from the database on each request (`current-actor.ts`):
 * next-auth refuses database sessions for passwords, and its tokens can't be taken back.
 */
const options = (): NextAuthConfig => ({
  ...(configuredOrigin()?.startsWith("https:") ? { useSecureCookies: true } : {}),
  // We run behind our own server or the newsroom's proxy, and never follow an address that next-auth builds.
  trustHost: true,
  session: { strategy: "jwt", maxAge: LONGEST_DAYS * 24 * 60 * 60 },
  pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
  providers: [
    Credentials({
      credentials: { email: {}, password: { type: "password" } },
      authorize: async ({ email, password }) => {
        const person = await proveIdentity(await currentVisitor(), parse(SignIn, { email, password }));
        return { id: person.sessionId };
      },
    }),
  ],
  callbacks: {
    // `user` is there only while signing in, whatever its type says.
    jwt: ({ token, user }) => {
      const sub = user?.id ?? token.sub;
      return sub === undefined ? null : { sub };
    },
    // What /api/auth/session tells a script: that there is a cookie, not whose.
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    signOut: async (message) => {
      const sessionId = "token" in message ? sessionIdOf(message.token) : undefined;
      const person = sessionId === undefined ? null : await findPerson(sessionId);
      if (person) await endSession(person);
    },
  },
  logger: {
    // A refusal is an answer, a broken cookie a visitor's affair; both would fill the log on a stranger's wish.
    error: (error) => {
      if (error instanceof AuthError && (refusalIn(error) || error.type === "JWTSessionError")) return;
      console.error("[sign-in]", error);
    },
  },
});

const { auth, handlers, signIn, signOut } = NextAuth(options);

export { handlers };

/** The id in this request's cookie, if next-auth finds it whole; the session itself may have ended. */
export async function sessionIdOfRequest(): Promise<string | undefined> {
  const session = await auth();
  return sessionIdOf(session?.user);
}

/**
 * Prove who one is, and set the cookie.
 *
 * @throws the refusal of `lib/user/sign-in`.
 */
export async function openDoor(credentials: SignIn): Promise<void> {
  try {
    await signIn("credentials", { ...credentials, redirect: false, redirectTo: "/desk" });
  } catch (thrown) {
    throw refusalIn(thrown) ?? thrown;
  }
}

/** End this request's session and take the cookie away. */
export async function closeDoor(): Promise<void> {
  await signOut({ redirect: false, redirectTo: "/sign-in" });
}

const Token = z.object({ sub: z.uuid() });

function sessionIdOf(token: unknown): string | undefined {
  const read = Token.safeParse(token);
  return read.success ? read.data.sub : undefined;
}

/** next-auth wraps what `authorize` throws. */
function refusalIn(thrown: unknown): Refusal | undefined {
  if (thrown instanceof Refusal) return thrown;
  if (!(thrown instanceof Error)) return undefined;
  const cause: unknown = thrown.cause;
  if (cause instanceof Refusal) return cause;
  const inner = typeof cause === "object" && cause !== null && "err" in cause ? cause.err : undefined;
  return inner instanceof Refusal ? inner : undefined;
}
