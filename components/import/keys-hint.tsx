interface Props {
  open: boolean;
  everywhere: boolean;
  onEverywhere: (yes: boolean) => void;
}

const KEYS = [
  ["R", "restores or sets aside"],
  ["⇧R", "all of a kind"],
  ["N", "next to check"],
  ["A", "right"],
  ["1–9", "choose"],
  ["Z", "undo"],
  ["⇧Z", "redo"],
] as const;

/** The keys of the review, always in sight, and whether they work beside the list too. */
export function KeysHint({ open, everywhere, onEverywhere }: Props) {
  return (
    <div className="import-keys ui-muted ui-small">
      <p>
        <kbd>J</kbd> <kbd>K</kbd> walk through the parts
        {open &&
          KEYS.map(([key, words]) => (
            <span key={key}>
              {" "}
              · <kbd>{key}</kbd> {words}
            </span>
          ))}
      </p>
      <label className="ui-check">
        <input
          checked={everywhere}
          onChange={(event) => onEverywhere(event.target.checked)}
          type="checkbox"
        />
        <span>Keys work anywhere on this page</span>
      </label>
    </div>
  );
}
