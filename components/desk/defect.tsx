"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

interface Props {
  /** Whatever was thrown. */
  error: unknown;
  retry: () => void;
}

/** How often it is asked whether the database is back, in milliseconds. */
const ASK_MS = 3_000;

/**
 * A page that could not be shown: the database is away, which passes and is said so, or a defect of ours, with the
 * number under which the server logged it.
 */
export function Defect({ error, retry }: Props) {
  const number = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  if (useIsAway(retry)) {
    return (
      <div className="desk-page desk-page-text">
        <div className="desk-plain" role="status">
          <h1>The newsroom’s database can’t be reached</h1>
          <p>Nothing is lost. This page comes by itself as soon as the database is back.</p>
          <Button onClick={retry}>Try again</Button>
        </div>
      </div>
    );
  }
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

/** Is the database away? Asked until it is back; then `onBack` is called. */
function useIsAway(onBack: () => void): boolean {
  const [isAway, setAway] = useState(false);
  const back = useRef(onBack);
  back.current = onBack;
  useEffect(() => {
    let wasAway = false;
    const ask = async () => {
      const ready = await fetch("/api/ready", { cache: "no-store" }).then(
        ({ ok }) => ok,
        () => false,
      );
      if (ready && wasAway) back.current();
      if (ready) clearInterval(asking);
      wasAway ||= !ready;
      setAway(!ready);
    };
    const asking = setInterval(() => void ask(), ASK_MS);
    void ask();
    return () => clearInterval(asking);
  }, []);
  return isAway;
}
