/** The form that the choices belong to, wherever they stand. */
export const FORM = "history-compare";

interface ChoiceProps {
  value: number | string;
  title: string;
  isFrom: boolean;
  isTo: boolean;
}

/** One version as the older and as the newer one of a comparison. */
export function Choice({ value, title, isFrom, isTo }: ChoiceProps) {
  return (
    <div className="history-choice">
      <label>
        <input
          aria-label={`Compare from ${title}`}
          defaultChecked={isFrom}
          form={FORM}
          name="from"
          type="radio"
          value={value}
        />
      </label>
      <label>
        <input
          aria-label={`Compare to ${title}`}
          defaultChecked={isTo}
          form={FORM}
          name="to"
          type="radio"
          value={value}
        />
      </label>
    </div>
  );
}
