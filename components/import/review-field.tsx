"use client";

import { Field, SelectField, TextArea, TextField } from "@/components/ui/field";
import { languageChoices } from "@/lib/format/languages";
import type { Span } from "@/lib/import/imported-story";
import { type FoundField, formIssue, type ReviewFieldName } from "@/lib/import/review-fields";
import { confidenceWords, FIELD_LABELS, isSure } from "./words";

interface Props {
  name: ReviewFieldName;
  value: string;
  found: FoundField;
  issue: string | undefined;
  sections: readonly { id: string; name: string }[];
  open: boolean;
  onWrite: (to: string, act?: boolean) => void;
  /** Point at where it was read. */
  onShow: (spans: readonly Span[]) => void;
}

const HINTS: Partial<Record<ReviewFieldName, string>> = {
  byline: "Names with commas between them.",
  topics: "With commas between them.",
};

/** A field with what was found, how sure the reader is and why, and what else it could be. */
export function ReviewField(props: Props) {
  const { name, found, value, open, onWrite, onShow, sections } = props;
  const label = (text: string) =>
    name === "sectionId" ? (sections.find(({ id }) => id === text)?.name ?? text) : text;
  const offered = found.value === "" || found.value === value ? [] : [asOffer(found)];
  const others = [...offered, ...found.alternatives].filter((each) => each.value !== value);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the focus comes from the field inside
    <div className="import-field" data-field={name} onFocus={() => onShow(found.spans)}>
      <Control {...props} />
      <Because found={found} name={name} suggests={open && others.length > 0} value={value} />
      {open && others.length > 0 && (
        <ul aria-label="Suggestions" className="import-chips">
          {others.map(({ value: offer, because, span }) => (
            <li key={offer}>
              <button
                className="import-chip"
                dir="auto"
                onClick={() => onWrite(offer, true)}
                onFocus={(event) => {
                  event.stopPropagation();
                  onShow(span ? [span] : []);
                }}
                title={because}
                type="button"
              >
                {label(offer)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface BecauseProps {
  name: ReviewFieldName;
  value: string;
  found: FoundField;
  suggests: boolean;
}

/** How the field came to what stands in it. */
function Because({ name, value, found, suggests }: BecauseProps) {
  if (value !== found.value) return found.value !== "" && <p className="import-because">Changed by hand.</p>;
  if (value === "") {
    return (
      <p className="import-because">
        <span>Not found.</span>
        {name === "headline" && " You can write it later."}
        {suggests && " Perhaps:"}
      </p>
    );
  }
  return (
    <p className="import-because" data-sure={isSure(found.confidence)}>
      <span>{confidenceWords(found.confidence)}.</span> {found.because}
    </p>
  );
}

const asOffer = ({ value, because }: FoundField) => ({ value, because, span: null });

function Control({ name, value, issue, sections, open, onWrite }: Props) {
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
