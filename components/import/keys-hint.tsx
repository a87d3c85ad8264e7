interface Props {
  open: boolean;
  everywhere: boolean;
  onEverywhere: (yes: boolean) => void;
}

/** The keys of the review, always in sight, and whether they work beside the list too. */
export function KeysHint({ open, everywhere, onEverywhere }: Props) {
  return (
    <div className="import-keys ui-muted ui-small">
      <p>
        <kbd>J</kbd> <kbd>K</kbd> walk through the parts
        {open && (
          <>
            {" "}
            · <kbd>R</kbd> restores or sets aside · <kbd>Z</kbd> undoes
          </>
        )}
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
