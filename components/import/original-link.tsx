import { Icon } from "@/components/ui/icon";

/** The source as it came, to keep. Not a `Link`: the framework would fetch it before anybody asked. */
export function OriginalLink({ importId }: { importId: string }) {
  return (
    <a className="ui-button" download href={`/api/imports/${importId}/original`}>
      <Icon name="import" />
      <span>Download the original</span>
    </a>
  );
}
