"use client";

import { useEffect, useRef } from "react";
import { Refusal } from "@/components/ui/refusal";

/** Why something was not done, brought into view: what was pressed may be far from where it stands. */
export function Failed({ message }: { message: string | null }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (message !== null) place.current?.scrollIntoView({ block: "center" });
  }, [message]);
  return (
    message !== null && (
      <div ref={place}>
        <Refusal>{message}</Refusal>
      </div>
    )
  );
}
