import { ButtonLink } from "@/components/ui/button";
import { Door } from "./door";

/** Behind a one-time link that opens nothing any more, or never did: the answer is the same. */
export function SpentLink({ newsroom }: { newsroom: string }) {
  return (
    <Door
      lead="It has been used already, or it is too old, or a part of it is missing. Ask whoever sent it for a new one."
      newsroom={newsroom}
      title="This link doesn't work"
    >
      <div className="ui-actions">
        <ButtonLink href="/sign-in">To the sign-in</ButtonLink>
      </div>
    </Door>
  );
}
