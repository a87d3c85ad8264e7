import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import type { AwaitedPicture } from "@/lib/picture-job/types";

interface Props {
  picture: AwaitedPicture;
  editable: boolean;
  onRetry: () => void;
}

/** In the place of a picture that the newsroom brings in: that it is on its way, or why it isn't. */
export function AwaitedPictureNotice({ picture, editable, onRetry }: Props) {
  const { state, because, nextAt, address } = picture;
  const failed = state === "failed";
  return (
    <div className="editor-awaited">
      <p role="status">
        {failed ? (
          `The picture could not be fetched: ${because}`
        ) : (
          <>
            <Spinner /> Picture on its way.
            {because && ` It could not be fetched yet: ${because}`}
            {because && nextAt && ` The next try is at ${clock(nextAt)}.`}
          </>
        )}
      </p>
      {because && (
        <div className="editor-figure-row">
          {editable && <Button onClick={onRetry}>Try again</Button>}
          {address && (
            <a href={address} rel="noopener noreferrer" target="_blank">
              Look at its address
            </a>
          )}
        </div>
      )}
    </div>
  );
}

const clock = (at: string) =>
  new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(new Date(at));
