"use client";

import { type ComponentProps, createContext, type ReactNode, useContext, useId } from "react";
import { useFieldError } from "./form";
import { Icon } from "./icon";

interface Labels {
  label: string;
  /** One short sentence below the label. */
  hint?: ReactNode;
  /** What to fix. Inside a `Form` it comes by itself from the refusal, by the field's name. */
  error?: string | undefined;
}

interface Wiring {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": boolean | undefined;
}

interface FieldProps extends Labels {
  name?: string | undefined;
  /** Draws the control and puts the wiring on it. */
  children: (wiring: Wiring) => ReactNode;
}

/** What stands beside the label of a field, by the field's name: the editor says there who else is in it. */
export const BesideLabel = createContext<(name: string) => ReactNode>(() => null);

/** Label, hint and error around any control. The ready-made ones below cover most forms. */
export function Field({ label, hint, error, name, children }: FieldProps) {
  const id = useId();
  const refused = useFieldError(name);
  const shown = error ?? refused;
  const beside = useContext(BesideLabel);
  const described = [hint && `${id}-hint`, shown && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="ui-field">
      <label className="ui-label" htmlFor={id}>
        {label}
      </label>
      {name !== undefined && beside(name)}
      {hint && (
        <p className="ui-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        "aria-describedby": described === "" ? undefined : described,
        "aria-invalid": shown ? true : undefined,
      })}
      {shown && (
        <p className="ui-error" id={`${id}-error`}>
          <Icon name="alert" />
          {shown}
        </p>
      )}
    </div>
  );
}

export function TextField({
  label,
  hint,
  error,
  ...input
}: Labels & Omit<ComponentProps<"input">, "className">) {
  return (
    <Field error={error} hint={hint} label={label} name={input.name}>
      {(wiring) => <input {...input} {...wiring} className="ui-input" />}
    </Field>
  );
}

export function TextArea({
  label,
  hint,
  error,
  ...input
}: Labels & Omit<ComponentProps<"textarea">, "className">) {
  return (
    <Field error={error} hint={hint} label={label} name={input.name}>
      {(wiring) => <textarea {...input} {...wiring} className="ui-input" />}
    </Field>
  );
}

interface Choice {
  value: string;
  label: string;
}

interface SelectProps extends Labels, Omit<ComponentProps<"select">, "className"> {
  choices: readonly Choice[];
}

export function SelectField({ label, hint, error, choices, ...select }: SelectProps) {
  return (
    <Field error={error} hint={hint} label={label} name={select.name}>
      {(wiring) => (
        <select {...select} {...wiring} className="ui-input">
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
