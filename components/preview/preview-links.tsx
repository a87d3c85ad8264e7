"use client";

import { useState } from "react";
import { Moment } from "@/components/desk/moment";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { SelectField, TextField } from "@/components/ui/field";
import { Form, SubmitButton } from "@/components/ui/form";
import { Refusal } from "@/components/ui/refusal";
import { useToast } from "@/components/ui/toast";
import type { Verdict } from "@/lib/access/verdict";
import { LASTS } from "@/lib/preview/input";
import type { PreviewLink } from "@/lib/preview/types";
import type { Outcome } from "@/lib/web/outcome";

interface Shared {
  url: string;
  expiresAt: string;
}

interface Props {
  articleId: string;
  verdict: Verdict;
  links: readonly PreviewLink[];
  share: (previous: unknown, form: FormData) => Promise<Outcome<Shared>>;
  revoke: (input: { articleId: string; linkId: string }) => Promise<Outcome<void>>;
}

/** Links by which somebody outside reads the working copy: make one, see which are open, end one. */
export function PreviewLinks({ articleId, verdict, links, share, revoke }: Props) {
  const [shared, setShared] = useState<Shared | null>(null);
  return (
    <section aria-labelledby="preview-links" className="preview-links">
      <h2 id="preview-links">Links for people outside</h2>
      <p className="ui-muted">
        Whoever has the link reads the story as it is at that moment, without signing in, until the link ends.
      </p>
      {verdict.allowed ? (
        <Form action={share} className="preview-share" onDone={setShared}>
          <input name="articleId" type="hidden" value={articleId} />
          <TextField label="For whom" name="name" placeholder="Such as “our lawyer”" />
          <SelectField
            choices={LASTS.map((days) => ({
              value: String(days),
              label: days === 1 ? "1 day" : `${days} days`,
            }))}
            defaultValue="7"
            label="Ends after"
            name="days"
          />
          <SubmitButton look="plain">Create link</SubmitButton>
        </Form>
      ) : (
        <p>{verdict.because}</p>
      )}
      {shared && (
        <CopyField
          hint="Copy it now: it is shown this once."
          key={shared.url}
          label="Preview link"
          value={shared.url}
        />
      )}
      {links.length > 0 && (
        <ul aria-label="Open links" className="preview-list">
          {links.map((link) => (
            <OpenLink articleId={articleId} key={link.id} link={link} revoke={revoke} />
          ))}
        </ul>
      )}
    </section>
  );
}

function OpenLink({ articleId, link, revoke }: Pick<Props, "articleId" | "revoke"> & { link: PreviewLink }) {
  const { busy, refusal, act } = useAct();
  const say = useToast();
  const whose = link.name === "" ? "Link without a name" : link.name;

  async function end() {
    const outcome = await act(() => revoke({ articleId, linkId: link.id }));
    if (outcome.ok) say("The link is ended. It opens nothing any more.");
  }

  return (
    <li>
      <div>
        <b>{whose}</b>
        <p className="ui-muted ui-small">
          By {link.createdByName}, <Moment at={link.createdAt} /> · ends <Moment at={link.expiresAt} /> ·{" "}
          {openedWords(link.opened)}
          {link.openedAt && (
            <>
              , last <Moment at={link.openedAt} />
            </>
          )}
        </p>
        <Refusal>{refusal}</Refusal>
      </div>
      <Button aria-label={`Revoke: ${whose}`} busy={busy} onClick={end}>
        Revoke
      </Button>
    </li>
  );
}

function openedWords(times: number): string {
  if (times === 0) return "not opened yet";
  return times === 1 ? "opened once" : `opened ${times.toLocaleString("en-GB")} times`;
}
