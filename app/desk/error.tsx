"use client";

import { Button } from "@/components/ui/button";

/** A defect of ours. `digest` is the number under which the server logged it. */
export default function Broken({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div className="desk-page desk-page-text">
      <div className="desk-plain">
        <h1>Something broke on our side</h1>
        <p>
          Try again. If it stays, tell your administrator
          {error.digest ? (
            <>
              {" "}
              the number <code>{error.digest}</code>.
            </>
          ) : (
            "."
          )}
        </p>
        <Button onClick={reset}>Try again</Button>
      </div>
    </div>
  );
}
