"use client";

import { Button } from "@/components/ui/button";

interface Props {
  /** Whatever was thrown. */
  error: unknown;
  retry: () => void;
}

/** A defect of ours, with the number under which the server logged it. */
export function Defect({ error, retry }: Props) {
  const number = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  return (
    <div className="desk-page desk-page-text">
      <div className="desk-plain">
        <h1>Something broke on our side</h1>
        <p>
          Try again. If it stays, tell your administrator
          {number === undefined ? "." : ` the number ${number}.`}
        </p>
        <Button onClick={retry}>Try again</Button>
      </div>
    </div>
  );
}
