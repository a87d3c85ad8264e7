"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import type { Outcome } from "@/lib/web/outcome";

interface Props {
  create: (previous: unknown, form: FormData) => Promise<Outcome<unknown>>;
}

export function NewArticleButton({ create }: Props) {
  const [outcome, act, busy] = useActionState(create, null);
  return (
    <form action={act}>
      <Button busy={busy} icon="plus" look="action" type="submit">
        New article
      </Button>
      {outcome && !outcome.ok && <p role="alert">{outcome.message}</p>}
    </form>
  );
}
