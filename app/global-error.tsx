"use client";

import { PageShell } from "@/components/desk/page-shell";
import { Button } from "@/components/ui/button";

/** Even the layout broke: a whole page of its own. */
export default function BrokenWhole({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <PageShell>
      <main className="desk-door">
        <h1>Something broke on our side</h1>
        <p>
          Try again. If it stays, tell your administrator{error.digest ? ` the number ${error.digest}.` : "."}
        </p>
        <div className="ui-actions">
          <Button onClick={reset}>Try again</Button>
        </div>
      </main>
    </PageShell>
  );
}
