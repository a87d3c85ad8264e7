import { CopyField } from "@/components/ui/copy-field";
import { Notice } from "@/components/ui/notice";
import { dateTime } from "@/lib/format/dates";

export interface ShownLink {
  url: string;
  expiresAt: Date;
}

interface Props {
  link: ShownLink;
  /** Whom to give it to. */
  name: string;
}

/** A link that is shown this once. */
export function OneTimeLink({ link, name }: Props) {
  return (
    <>
      <CopyField label={`Link for ${name}`} value={link.url} />
      <Notice announce icon="key" tone="warn">
        <p>
          Send it to {name} yourself. It is shown only now, works once, and until {dateTime(link.expiresAt)}.
          Whoever has it can come in with it.
        </p>
      </Notice>
    </>
  );
}
