import { type APIRequestContext, request as playwright } from "@playwright/test";
import type { Asker } from "@/lib/access/matrix-row";
import type { Role } from "./people";
import { callAction, hire, idOf, requestsFrom, type Sender } from "./wire";

// Who asks for what the matrix lists.

export interface Cast {
  url: string;
  staff: Record<Role, Sender>;
  asks: Record<Asker, APIRequestContext>;
  /** The administrator's browser, saying nothing about where a request comes from. */
  silent: APIRequestContext;
}

/** A cast of its own, so that asking can do no harm to other tests. */
export async function engage(url: string): Promise<Cast> {
  const writer = await hire(url, "writer");
  const editor = await hire(url, "editor");
  const administrator = await hire(url, "administrator");
  const disabled = await hire(url, "editor");
  const userId = await idOf(administrator.request, disabled.email);
  await callAction(administrator.request, "app/desk/users/actions.ts#disable", { userId });
  return {
    url,
    staff: { writer, editor, administrator },
    asks: {
      stranger: await requestsFrom(url),
      disabled: disabled.request,
      writer: writer.request,
      editor: editor.request,
      administrator: administrator.request,
    },
    silent: await playwright.newContext({
      baseURL: url,
      storageState: await administrator.request.storageState(),
    }),
  };
}
