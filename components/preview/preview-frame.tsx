"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

const WIDTHS = { phone: "Phone", desktop: "Desktop" } as const;
const SCHEMES = { light: "Light", dark: "Dark" } as const;

/**
 * The readers' page in a frame as wide as their screen. Nothing runs in it: its policy allows no script, and it is not
 * ours to reach into.
 */
export function PreviewFrame({ articleId }: { articleId: string }) {
  const [width, setWidth] = useState<keyof typeof WIDTHS>("desktop");
  const [scheme, setScheme] = useState<keyof typeof SCHEMES>("light");
  const [loaded, setLoaded] = useState(0);

  // In a phone's window a desktop's page is seen through a keyhole. The server doesn't know the window.
  useEffect(() => {
    if (matchMedia("(width < 40rem)").matches) setWidth("phone");
  }, []);

  // Whoever comes back from the editor in another tab means to see what was written there.
  useEffect(() => {
    const again = () => {
      if (document.visibilityState === "visible") setLoaded((times) => times + 1);
    };
    document.addEventListener("visibilitychange", again);
    return () => document.removeEventListener("visibilitychange", again);
  }, []);

  return (
    <section aria-label="As readers would get it" className="preview">
      <div className="preview-choices">
        <Choice chosen={width} label="Width" of={WIDTHS} onChoose={setWidth} />
        <Choice chosen={scheme} label="Colours" of={SCHEMES} onChoose={setScheme} />
        <Button icon="restore" look="quiet" onClick={() => setLoaded(loaded + 1)}>
          Load again
        </Button>
      </div>
      <div className={`preview-stage preview-${width}`}>
        <iframe
          key={`${scheme} ${loaded}`}
          src={`/api/articles/${articleId}/preview?scheme=${scheme}`}
          title={`The story on a ${WIDTHS[width].toLowerCase()}, ${SCHEMES[scheme].toLowerCase()}`}
        />
      </div>
    </section>
  );
}

interface ChoiceProps<Name extends string> {
  label: string;
  of: Readonly<Record<Name, string>>;
  chosen: Name;
  onChoose: (name: Name) => void;
}

function Choice<Name extends string>({ label, of, chosen, onChoose }: ChoiceProps<Name>) {
  const names = Object.keys(of).filter((name): name is Name => name in of);
  return (
    <fieldset className="preview-choice">
      <legend className="ui-hidden">{label}</legend>
      {names.map((name) => (
        <label key={name}>
          <input
            checked={name === chosen}
            name={`preview-${label}`}
            onChange={() => onChoose(name)}
            type="radio"
          />
          <span>{of[name]}</span>
        </label>
      ))}
    </fieldset>
  );
}
