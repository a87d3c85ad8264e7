import { useEffect, useState } from "react";

const NAME = "galley.review.letter-keys";

/** Do single letters act anywhere on the page? They do until somebody says no; this browser remembers it. */
export function useLetterKeys(): [boolean, (everywhere: boolean) => void] {
  const [everywhere, setEverywhere] = useState(true);
  useEffect(() => setEverywhere(remembered() !== "list"), []);
  return [
    everywhere,
    (yes) => {
      setEverywhere(yes);
      remember(yes ? "page" : "list");
    },
  ];
}

// A browser that keeps nothing asks again on the next page.
function remembered(): string | null {
  try {
    return localStorage.getItem(NAME);
  } catch {
    return null;
  }
}

function remember(where: "page" | "list"): void {
  try {
    localStorage.setItem(NAME, where);
  } catch {
    // As above.
  }
}
