import { CopyButton } from "./copy-button";
import { TextField } from "./field";

interface Props {
  label: string;
  value: string;
  hint?: string;
}

/** A value to hand on, such as a one-time link: readable, selectable, copied with one click. */
export function CopyField({ label, value, hint }: Props) {
  return (
    <div className="ui-form">
      <TextField
        hint={hint}
        label={label}
        onFocus={(event) => event.currentTarget.select()}
        readOnly
        value={value}
      />
      <div className="ui-actions">
        <CopyButton text={() => value}>Copy</CopyButton>
      </div>
    </div>
  );
}
