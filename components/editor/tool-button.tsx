import { Icon } from "@/components/ui/icon";
import { forThisKeyboard, type Sign } from "./tools";

interface Props {
  label: string;
  keys?: string;
  icon: Sign;
  pressed?: boolean;
  disabled?: boolean;
  /** The one that Tab comes to; the others of its toolbar are reached by arrows. */
  first?: boolean;
  onPress: () => void;
}

/** One tool of a toolbar. */
export function ToolButton({ label, keys = "", icon, pressed, disabled, first, onPress }: Props) {
  const title = keys === "" ? label : `${label} (${forThisKeyboard(keys)})`;
  return (
    <button
      aria-disabled={disabled || undefined}
      aria-label={label}
      aria-pressed={pressed}
      className="editor-tool"
      onClick={disabled ? undefined : onPress}
      // The selection stays in the text.
      onMouseDown={(event) => event.preventDefault()}
      tabIndex={first ? 0 : -1}
      title={title}
      type="button"
    >
      {typeof icon === "string" ? (
        <Icon name={icon} size={18} />
      ) : (
        <span aria-hidden="true" className={`editor-tool-letter editor-tool-${icon.look}`}>
          {icon.letter}
        </span>
      )}
    </button>
  );
}
