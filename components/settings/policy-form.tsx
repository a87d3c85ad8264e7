"use client";

import { TextArea } from "@/components/ui/field";
import { Form, SubmitButton } from "@/components/ui/form";
import { useToast } from "@/components/ui/toast";
import { type PolicyPage, TITLES } from "@/lib/policy-page/types";
import type { Outcome } from "@/lib/web/outcome";

interface Props {
  page: PolicyPage;
  text: string;
  write: (previous: unknown, form: FormData) => Promise<Outcome<void>>;
}

/** One of the pages about the newsroom, to be written. */
export function PolicyForm({ page, text, write }: Props) {
  const say = useToast();
  return (
    <Form action={write} keep onDone={() => say(`${TITLES[page]}: saved, for readers too.`)}>
      <input name="page" type="hidden" value={page} />
      <TextArea
        defaultValue={text}
        hint={text === "" ? `It will be at /${page}. Without text the page is not there.` : `At /${page}.`}
        label={TITLES[page]}
        name="text"
        rows={8}
      />
      <div className="ui-actions">
        <SubmitButton look="plain">{`Save “${TITLES[page]}”`}</SubmitButton>
        {text === "" ? null : (
          <a href={`/${page}`} rel="noopener" target="_blank">
            View on site
          </a>
        )}
      </div>
    </Form>
  );
}
