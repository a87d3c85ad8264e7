"use client";

import { useId } from "react";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import type { ArticleFields } from "@/lib/article/fields";
import { CHANNELS, type ChannelName, headlineFor, places } from "@/lib/format/channel-headline";
import { PeopleAt } from "./live/people-at";
import { unfitWords } from "./unfit-words";
import { WordsBox } from "./words-box";

interface Props {
  fields: ArticleFields;
  readOnly: boolean;
  onEdit: (name: ChannelName, value: string) => void;
}

/** A headline of its own for each channel; an empty one shows the story's, which that channel gets. */
export function ChannelHeadlines({ fields, readOnly, onEdit }: Props) {
  return (
    <div className="editor-details">
      {CHANNELS.map((channel) => (
        <Row
          key={channel.name}
          {...channel}
          error={unfitWords(channel.name, fields[channel.name])}
          inherited={fields.headline}
          onChange={(value) => onEdit(channel.name, value)}
          readOnly={readOnly}
          shown={headlineFor(fields, channel.name)}
          value={fields[channel.name]}
        />
      ))}
    </div>
  );
}

interface RowProps {
  name: ChannelName;
  label: string;
  usedBy: string;
  recommended: number;
  value: string;
  /** What stands there while it is empty. */
  inherited: string;
  /** What the channel gets. */
  shown: string;
  error: string | undefined;
  readOnly: boolean;
  onChange: (value: string) => void;
}

function Row({ name, label, usedBy, recommended, value, inherited, shown, ...rest }: RowProps) {
  const id = useId();
  const length = places(shown);
  const own = value.trim() !== "";
  const { error, readOnly, onChange } = rest;
  return (
    <div className="ui-field editor-channel">
      <label className="ui-label" htmlFor={id}>
        {label}
      </label>
      <PeopleAt name={name} />
      <p className="ui-hint" id={`${id}-hint`}>
        {usedBy}
        {own || inherited === "" ? "." : ". Uses the headline until you write another."}
      </p>
      <WordsBox
        aria-describedby={`${id}-hint ${id}-length${error ? ` ${id}-error` : ""}`}
        aria-invalid={error ? true : undefined}
        className="ui-input editor-channel-line"
        dir="auto"
        id={id}
        name={name}
        onWords={onChange}
        placeholder={inherited}
        readOnly={readOnly}
        value={value}
      />
      {error && (
        <p className="ui-error" id={`${id}-error`}>
          <Icon name="alert" />
          {error}
        </p>
      )}
      <LengthMeter id={`${id}-length`} length={length} recommended={recommended} />
    </div>
  );
}

/** How much of the room a line takes. It warns and never stops: who cuts, and where, differs from place to place. */
function LengthMeter({ id, length, recommended }: { id: string; length: number; recommended: number }) {
  const over = length - recommended;
  return (
    <div className={classNames("editor-length", over > 0 && "editor-length-over")}>
      <svg aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 4">
        <rect height="4" width={Math.min(100, (100 * length) / recommended)} />
      </svg>
      <span id={id}>
        {length} of {recommended} characters{over > 0 && `: the last ${over} may be cut`}
      </span>
    </div>
  );
}
