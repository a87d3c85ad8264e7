"use client";

import { useState } from "react";
import { BesideLabel, SelectField, TextField } from "@/components/ui/field";
import type { ArticleFields, FieldName } from "@/lib/article/fields";
import { slugify } from "@/lib/article/slug";
import type { Section } from "@/lib/article/types";
import { languageChoices } from "@/lib/format/languages";
import { splitNames, splitTopics } from "@/lib/format/lists";
import { PeopleAt } from "./live/people-at";
import { unfitWords } from "./unfit-words";

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
    dir: "auto",
    error: unfitWords(name, fields[name]),
    value: fields[name],
    readOnly,
    onChange: (event: { target: { value: string } }) => onEdit(name, event.target.value),
  });
  return (
    <BesideLabel value={(name) => <PeopleAt name={name} />}>
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
          error={unfitWords("sourceDate", fields.sourceDate)}
          label="Date of the source"
          max="9999-12-31"
          name="sourceDate"
          onChange={(event) => onEdit("sourceDate", event.target.value === "" ? null : event.target.value)}
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
    </BesideLabel>
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

/** A list as people write one. A comma that was just typed stays on screen; a change from elsewhere replaces it. */
function ListField({ name, label, hint, value, readOnly, onList }: ListFieldProps) {
  const split = SPLIT[name];
  const [typed, setTyped] = useState(value.join(", "));
  const shown = split(typed).join() === value.join() ? typed : value.join(", ");
  return (
    <TextField
      dir="auto"
      error={unfitWords(name, [...value])}
      hint={hint}
      label={label}
      name={name}
      onBlur={() => setTyped(value.join(", "))}
      onChange={(event) => {
        setTyped(event.target.value);
        onList(split(event.target.value));
      }}
      readOnly={readOnly}
      value={shown}
    />
  );
}
