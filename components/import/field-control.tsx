"use client";

import { Field, SelectField, TextArea, TextField } from "@/components/ui/field";
import { languageChoices } from "@/lib/format/languages";
import { FIELD_LABELS } from "@/lib/import/review/field-labels";
import { formIssue, type ReviewFieldName } from "@/lib/import/review/review-fields";

interface Props {
  name: ReviewFieldName;
  value: string;
  issue: string | undefined;
  sections: readonly { id: string; name: string }[];
  open: boolean;
  onWrite: (to: string) => void;
}

const HINTS: Partial<Record<ReviewFieldName, string>> = {
  byline: "Names with commas between them.",
  topics: "With commas between them.",
};

/** Where a field of the review is written. */
export function FieldControl({ name, value, issue, sections, open, onWrite }: Props) {
  const shared = {
    label: FIELD_LABELS[name],
    hint: HINTS[name],
    // As it is typed, and not only when the article is to be made of it.
    error: (open && formIssue(name, value)) || issue,
    disabled: !open,
    value,
    dir: "auto",
    onChange: (event: { target: { value: string } }) => onWrite(event.target.value),
  };
  switch (name) {
    case "sectionId":
      return (
        <SelectField {...shared} choices={[{ value: "", label: "None yet" }, ...sections.map(asChoice)]} />
      );
    case "language":
      return <SelectField {...shared} choices={languageChoices(value)} />;
    case "sourceDate":
      return <TextField {...shared} type="date" />;
    case "headline":
      return <HeadlineField {...shared} />;
    case "standfirst":
      return <TextArea {...shared} rows={2} />;
    default:
      return <TextField {...shared} />;
  }
}

interface HeadlineProps {
  label: string;
  error: string | undefined;
  disabled: boolean;
  value: string;
  dir: string;
  onChange: (event: { target: { value: string } }) => void;
}

/** As large as it will stand over the story; it grows with its words and has no second line of its own. */
function HeadlineField({ label, error, onChange, ...input }: HeadlineProps) {
  return (
    <Field error={error} label={label}>
      {(wiring) => (
        <textarea
          {...input}
          {...wiring}
          className="ui-input import-headline"
          onChange={(event) => onChange({ target: { value: event.target.value.replace(/\s*\n\s*/g, " ") } })}
          rows={1}
        />
      )}
    </Field>
  );
}

const asChoice = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
