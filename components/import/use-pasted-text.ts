"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { isOneAddress } from "@/lib/import/one-address";

/** What is kept while nobody has read it yet: a reload or a wrong click must not cost a pasted story. */
const KEPT_AS = "galley.import.text";

interface PastedText {
  box: RefObject<HTMLTextAreaElement | null>;
  text: () => string;
  /** Is it the address of a page and nothing else? */
  isAddress: boolean;
  /** Call it on each input. */
  keep: () => void;
  /** It was read, and is on the server. */
  forget: () => void;
}

/**
 * The text box of the import, left to the browser (a story of 2 MB in React's state would lag behind the keys)
 * and kept for this tab until it is read. A sample goes before what was kept.
 */
export function usePastedText(sample: string): PastedText {
  const box = useRef<HTMLTextAreaElement>(null);
  const clock = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isAddress, setIsAddress] = useState(false);

  useEffect(() => {
    if (box.current?.value === "" && sample === "") box.current.value = kept();
    // Typed before this page was alive, or put back by the browser.
    else if (box.current && box.current.value !== sample) write(box.current.value);
    setIsAddress(isOneAddress(box.current?.value ?? ""));
  }, [sample]);

  return {
    box,
    isAddress,
    text: () => box.current?.value ?? "",
    keep() {
      setIsAddress(isOneAddress(box.current?.value ?? ""));
      clearTimeout(clock.current);
      clock.current = setTimeout(() => write(box.current?.value ?? ""), 200);
    },
    forget() {
      clearTimeout(clock.current);
      write("");
    },
  };
}

function kept(): string {
  try {
    return sessionStorage.getItem(KEPT_AS) ?? "";
  } catch {
    return "";
  }
}

/** Storage may be full or switched off: then a reload asks for the story again, and nothing else breaks. */
function write(text: string): void {
  try {
    if (text === "") sessionStorage.removeItem(KEPT_AS);
    else sessionStorage.setItem(KEPT_AS, text);
  } catch {
    // see above
  }
}
