"use client";

import { useState } from "react";
import { SelectField, TextField } from "@/components/ui/field";
import { ArticleFields, type FieldName, LIMITS, MAX_LINES } from "@/lib/article/fields";
import { slugify } from "@/lib/article/slug";
import type { Section } from "@/lib/article/types";
import { languageChoices } from "@/lib/format/languages";
import { splitNames, splitTopics } from "@/lib/format/lists";

type LineName = "bylineTail" | "dateline" | "slug" | "source" | "canonicalUrl";

/** How each list is read. */
const SPLIT = { byline: splitNames, topics: splitTopics } as const;

interface Props {
  fields: ArticleFields;
  sections: readonly Section[];
  readOnly: boolean;
  onEdit: <Name extends FieldName>(name: Name, value: ArticleFields[Name]) => void;
}

/** What stands beside the story: who, where, about what, from where. */
export function Details({ fields, sections, readOnly, onEdit }: Props) {
  const text = (name: LineName) => ({
    name,
    // Nothing can be typed that saving would refuse.
    maxLength: LIMITS[name],
    value: fields[name],
    readOnly,
    onChange: (event: { target: { value: string } }) => onEdit(name, event.target.value),
  });
  return (
    <div className="editor-details">
      <ListField
        hint="Names in order, with commas between"
        label="Byline"
        name="byline"
        onList={(names) => onEdit("byline", names)}
        readOnly={readOnly}
        value={fields.byline}
      />
      <TextField {...text("bylineTail")} hint="Such as “in Kyiv and agencies”" label="After the names" />
      <SelectField
        choices={[
          { value: "", label: "Choose a section" },
          ...sections.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        disabled={readOnly}
        label="Section"
        name="sectionId"
        onChange={(event) => onEdit("sectionId", event.target.value === "" ? null : event.target.value)}
        value={fields.sectionId ?? ""}
      />
      <TextField
        {...text("slug")}
        hint="The last part of the address. It follows the headline until you write one."
        label="Slug"
        placeholder={slugify(fields.headline)}
      />
      <ListField
        hint="With commas between"
        label="Topics"
        name="topics"
        onList={(topics) => onEdit("topics", topics)}
        readOnly={readOnly}
        value={fields.topics}
      />
      <TextField {...text("dateline")} hint="Where it was written" label="Dateline" />
      <TextField {...text("source")} hint="Who published the original" label="Source" />
      <TextField
        label="Date of the source"
        max="9999-12-31"
        name="sourceDate"
        onChange={(event) => {
          // Browsers let people type years of six digits, which saving would refuse.
          const date = ArticleFields.shape.sourceDate.safeParse(event.target.value || null);
          if (date.success) onEdit("sourceDate", date.data);
        }}
        readOnly={readOnly}
        type="date"
        value={fields.sourceDate ?? ""}
      />
      <TextField
        {...text("canonicalUrl")}
        hint="Where the original stands, if it does"
        label="Original address"
        type="url"
      />
      <SelectField
        choices={languageChoices(fields.language)}
        disabled={readOnly}
        label="Language"
        name="language"
        onChange={(event) => onEdit("language", event.target.value)}
        value={fields.language}
      />
    </div>
  );
}

interface ListFieldProps {
  name: keyof typeof SPLIT;
  label: string;
  hint: string;
  value: readonly string[];
  readOnly: boolean;
  onList: (values: string[]) => void;
}

const limited = (parts: readonly string[], length: number): string[] =>
  parts.slice(0, MAX_LINES).map((part) => part.slice(0, length));

/** A list as people write one. A comma that was just typed stays on screen; a change from elsewhere replaces it. */
function ListField({ name, label, hint, value, readOnly, onList }: ListFieldProps) {
  const split = SPLIT[name];
  const [typed, setTyped] = useState(value.join(", "));
  const shown = split(typed).join() === value.join() ? typed : value.join(", ");
  return (
    <TextField
      hint={hint}
      label={label}
      name={name}
      onBlur={() => setTyped(value.join(", "))}
      onChange={(event) => {
        setTyped(event.target.value);
        onList(limited(split(event.target.value), LIMITS[name]));
      }}
      readOnly={readOnly}
      value={shown}
    />
  );
}
