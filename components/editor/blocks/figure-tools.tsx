"use client";

import { useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

interface ChooserProps {
  onFile: (file: File | undefined) => void;
  replaces: boolean;
}

/** Chooses the picture of a figure, or another one. */
export function PictureChooser({ onFile, replaces }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        accept="image/jpeg,image/png,image/webp,image/gif"
        aria-label="Picture file"
        hidden
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          event.target.value = "";
        }}
        ref={input}
        type="file"
      />
      <Button icon="picture" onClick={() => input.current?.click()}>
        {replaces ? "Replace picture" : "Add picture"}
      </Button>
    </>
  );
}

interface AltProps {
  alt: string;
  decorative: boolean;
  onAlt: (text: string) => void;
  onDecorative: (yes: boolean) => void;
}

/** What the picture shows, in words. */
export function AltText({ alt, decorative, onAlt, onDecorative }: AltProps) {
  const id = useId();
  // The story draws its blocks a moment after the key: React would put the old words back until then, and the caret at
  // their end.
  const [shown, setShown] = useState({ alt, words: alt });
  if (shown.alt !== alt) setShown({ alt, words: alt });
  return (
    <div className="editor-figure-alt">
      <label className="ui-label" htmlFor={id}>
        Description for people who can’t see it
      </label>
      <input
        className="ui-input"
        disabled={decorative}
        id={id}
        onChange={(event) => {
          setShown({ alt, words: event.target.value });
          onAlt(event.target.value);
        }}
        placeholder={decorative ? "Decorative: left out for screen readers" : "What the picture shows"}
        value={shown.words}
      />
      <label className="ui-check">
        <input
          checked={decorative}
          onChange={(event) => onDecorative(event.target.checked)}
          type="checkbox"
        />
        <span>Decorative</span>
      </label>
    </div>
  );
}

const LAYOUTS = { text: "As wide as the text", wide: "Wide", full: "Full width" } as const;

/** How wide readers see it. On phones every picture is as wide as the window. */
export function LayoutChoice({ layout, onLayout }: { layout: string; onLayout: (layout: string) => void }) {
  return (
    <select
      aria-label="Width of the photo"
      className="ui-input editor-figure-layout"
      onChange={(event) => onLayout(event.target.value)}
      value={layout}
    >
      {Object.entries(LAYOUTS).map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  );
}
