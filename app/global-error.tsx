"use client";

import { Defect } from "@/components/desk/defect";
import { PageShell } from "@/components/desk/page-shell";

/** Even the layout broke: a whole document of its own. */
export default function BrokenHouse(props: { error: unknown; retry: () => void }) {
  return (
    <PageShell>
      <title>Something broke on our side</title>
      <main>
        <Defect {...props} />
      </main>
    </PageShell>
  );
}
