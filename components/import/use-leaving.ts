import { useEffect, useEffectEvent } from "react";

/** Leaving sends what is left, and asks only when something would be lost. */
export function useLeaving(saved: boolean, flush: () => Promise<boolean>): void {
  const asks = useEffectEvent((event: BeforeUnloadEvent) => {
    if (!saved) event.preventDefault();
  });
  useEffect(() => {
    const send = () => void flush();
    const before = (event: BeforeUnloadEvent) => {
      send();
      asks(event);
    };
    window.addEventListener("pagehide", send);
    window.addEventListener("beforeunload", before);
    document.addEventListener("visibilitychange", send);
    return () => {
      send();
      window.removeEventListener("pagehide", send);
      window.removeEventListener("beforeunload", before);
      document.removeEventListener("visibilitychange", send);
    };
  }, [flush]);
}
