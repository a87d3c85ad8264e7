"use client";

import { SelectField, TextField } from "@/components/ui/field";
import { ListField } from "@/components/ui/list-field";
import type { ArticleFields, FieldName } from "@/lib/article/fields";
import { slugify } from "@/lib/article/slug";
import type { Section } from "@/lib/article/types";
import { languageChoices } from "@/lib/format/languages";
import { splitNames, splitTopics } from "@/lib/format/lists";
import { knownNames, knownTopics } from "./suggestions";
import { unfitWords } from "./unfit-words";

type LineName = "bylineTail" | "dateline" | "slug" | "source" | "canonicalUrl";

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
    <div className="editor-details">
      <ListField
        ask={knownNames}
        error={unfitWords("byline", fields.byline)}
        hint="Names in order. Enter or a comma ends one, Alt with an arrow moves it."
        label="Byline"
        name="byline"
        onList={(names) => onEdit("byline", names)}
        ordered
        readOnly={readOnly}
        split={splitNames}
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
        ask={knownTopics}
        error={unfitWords("topics", fields.topics)}
        hint="What it is about. Enter or a comma ends one."
        label="Topics"
        name="topics"
        onList={(topics) => onEdit("topics", topics)}
        ordered={false}
        readOnly={readOnly}
        split={splitTopics}
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
  );
}
