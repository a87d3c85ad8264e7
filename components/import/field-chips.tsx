"use client";

import type { Span } from "@/lib/import/imported-story";

/** Another value that a field could have. */
export interface Offer {
  value: string;
  because: string;
  span: Span | null;
}

/** So many have a key. */
export const MOST_KEYS = 9;

interface Props {
  offers: readonly Offer[];
  label: (value: string) => string;
  onChoose: (value: string) => void;
  onShow: (spans: readonly Span[]) => void;
}

/** What else the field could be; the first nine can be chosen by their digits. */
export function FieldChips({ offers, label, onChoose, onShow }: Props) {
  return (
    <ul aria-label="Suggestions" className="import-chips">
      {offers.map(({ value, because, span }, index) => (
        <li key={value}>
          <button
            aria-keyshortcuts={index < MOST_KEYS ? `Alt+${index + 1}` : undefined}
            className="import-chip"
            onClick={() => onChoose(value)}
            onFocus={(event) => {
              event.stopPropagation();
              onShow(span ? [span] : []);
            }}
            onPointerEnter={() => onShow(span ? [span] : [])}
            title={because}
            type="button"
          >
            {index < MOST_KEYS && <Digit>{index + 1}</Digit>}
            <bdi>{label(value)}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The key, for the eye: `aria-keyshortcuts` says it to who listens, and the words alone are the button's name. */
const Digit = ({ children }: { children: number }) => (
  <span aria-hidden="true" className="import-digit">
    {children}
  </span>
);

/** Which offer a key asks for: a bare digit on the card and its buttons, with Alt where one types. */
export function offerFor(event: {
  code: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  target: EventTarget;
}): number | null {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  if (digit === undefined || event.ctrlKey || event.metaKey) return null;
  const types = event.target instanceof Element && event.target.matches("input, textarea, select");
  return types === event.altKey ? Number(digit) - 1 : null;
}
