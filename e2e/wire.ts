import { randomUUID } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { type APIRequestContext, type APIResponse, expect, request as playwright } from "@playwright/test";
import { PASSWORD } from "./newsroom";
import type { Role } from "./people";

// Requests without a browser, as a script would send them: no button is asked whether it would have been there.

const root = path.join(import.meta.dirname, "..");

interface Manifest {
  node: Record<string, { workers: Record<string, unknown>; filename?: string; exportedName?: string }>;
}

let manifest: Manifest | undefined;

/** The manifest of the very build that answers: there may be several on the disk. */
async function manifestOf(request: APIRequestContext): Promise<Manifest> {
  if (manifest) return manifest;
  const page = await (await request.get("/invite/none")).text();
  const builds = globSync([".next*/BUILD_ID", ".next*/*/BUILD_ID"], { cwd: root });
  const build = builds.find((file) => page.includes(readFileSync(path.join(root, file), "utf8")));
  if (!build) throw new Error("None of the builds on this disk is the one that answers.");
  const file = path.join(root, path.dirname(build), "server/server-reference-manifest.json");
  manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  return manifest;
}

export interface ActionAnswer {
  response: APIResponse;
  /** Where the action led, if it led anywhere. */
  redirect: string | undefined;
  /** What came back: an `Outcome` as JSON. */
  outcome: { ok: boolean; kind?: string; message?: string; value?: unknown } | undefined;
}

/**
 * Call a server action: "app/desk/users/actions.ts#invite".
 */
export async function callAction(
  request: APIRequestContext,
  action: string,
  input: unknown,
  { headers = {}, page = {} }: { headers?: Record<string, string>; page?: Record<string, string> } = {},
): Promise<ActionAnswer> {
  const [filename, exportedName] = action.split("#");
  const { node } = await manifestOf(request);
  const [id, entry] =
    Object.entries(node).find(
      ([, { filename: file, exportedName: name }]) => file === filename && name === exportedName,
    ) ?? [];
  if (!id || !entry) throw new Error(`The build knows no action ${action}.`);
  // Any page that uses it will do; one without parameters if there is one.
  const [worker = ""] = Object.keys(entry.workers).sort(
    (one, other) => Number(one.includes("[")) - Number(other.includes("[")),
  );
  const address = worker
    .replace(/^app/, "")
    .replace(/\/page$/, "")
    .replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => page[name] ?? crypto.randomUUID());
  const response = await request.post(address, {
    data: JSON.stringify([input]),
    headers: {
      "next-action": id,
      "content-type": "text/plain;charset=UTF-8",
      accept: "text/x-component",
      ...headers,
    },
    maxRedirects: 0,
  });
  const text = await response.text();
  const row = /^1:(\{.*\})$/m.exec(text)?.[1];
  return {
    response,
    redirect: response.headers()["x-action-redirect"]?.split(";")[0],
    outcome: row === undefined ? undefined : (JSON.parse(row) as NonNullable<ActionAnswer["outcome"]>),
  };
}

export interface Sender {
  name: string;
  email: string;
  role: Role;
  /** Signed in; sends requests without a browser. */
  request: APIRequestContext;
}

/** Requests as somebody's browser would send them from our own pages. */
export const requestsFrom = (baseURL: string) =>
  playwright.newContext({ baseURL, extraHTTPHeaders: { origin: new URL(baseURL).origin } });

/** Sign in without a browser. */
export async function signedIn(
  baseURL: string,
  email: string,
  password = PASSWORD,
): Promise<APIRequestContext> {
  const request = await requestsFrom(baseURL);
  const { redirect } = await callAction(request, "app/sign-in/actions.ts#signIn", { email, password });
  expect(redirect, `${email} signs in`).toBe("/desk");
  return request;
}

/** A new colleague, invited by the first administrator and joined, without a browser. */
export async function hire(baseURL: string, role: Role, name?: string): Promise<Sender> {
  const administrator = await signedIn(baseURL, "admin@galley.example");
  const hired = await hireBy(administrator, baseURL, role, name);
  await administrator.dispose();
  return hired;
}

/** A new colleague, invited by this administrator and joined, without a browser. */
export async function hireBy(
  administrator: APIRequestContext,
  baseURL: string,
  role: Role,
  name = `${role} ${randomUUID().slice(0, 8)}`,
): Promise<Sender> {
  const email = `${randomUUID()}@galley.example`;
  const headers = { origin: new URL(baseURL).origin };
  const invitation = { name, email, role };
  const invited = await callAction(administrator, "app/desk/users/actions.ts#invite", invitation, {
    headers,
  });
  const secret = secretIn(invited.outcome?.value);
  const request = await requestsFrom(baseURL);
  const joined = await callAction(request, "app/invite/actions.ts#join", { secret, password: PASSWORD });
  expect(joined.redirect, `${name} joins`).toBe("/desk");
  return { name, email, role, request };
}

/** The secret at the end of a one-time link that an action answered with. */
export function secretIn(value: unknown): string {
  const url = typeof value === "object" && value !== null && "url" in value ? String(value.url) : "";
  return url.slice(url.lastIndexOf("/") + 1);
}

/** A colleague's id, as the list of people hands it to the browser. */
export async function idOf(administrator: APIRequestContext, email: string): Promise<string> {
  const page = (await (await administrator.get("/desk/users")).text()).replaceAll('\\"', '"');
  const found = new RegExp(`"id":"([0-9a-f-]{36})","name":"[^"]*","email":"${email}"`).exec(page)?.[1];
  if (!found) throw new Error(`${email} is not in the list of people.`);
  return found;
}
