"use client";

import { SelectField } from "@/components/ui/field";
import { Form, SubmitButton } from "@/components/ui/form";
import { useToast } from "@/components/ui/toast";
import { AI_USE_WORDS, AI_USES, type AiUse } from "@/lib/ai-use/types";
import type { Outcome } from "@/lib/web/outcome";

interface Props {
  use: AiUse;
  decide: (previous: unknown, form: FormData) => Promise<Outcome<void>>;
}

/** What AI may do with the stories, to be decided. */
export function AiUseForm({ use, decide }: Props) {
  const say = useToast();
  return (
    <Form action={decide} keep onDone={() => say("Said in robots.txt from now on.")}>
      <SelectField
        choices={AI_USES.map((value) => ({ value, label: AI_USE_WORDS[value] }))}
        defaultValue={use}
        hint="It is said in robots.txt, to all and by name to the crawlers that are known. It is a request: not all keep to it."
        label="What AI may do with the stories"
        name="use"
      />
      <div className="ui-actions">
        <SubmitButton look="plain">Save what AI may do</SubmitButton>
      </div>
    </Form>
  );
}
