import { Spinner } from "@/components/ui/spinner";

/** Many stories on their way to the newsroom, which writes them down as they come. */
export function Bringing({ sent }: { sent: number }) {
  return (
    <div className="import-bringing">
      <p aria-live="polite" className="ui-muted">
        <Spinner /> {sent < 1 ? "Bringing many stories in…" : "All is here. Looking what is in it…"}
      </p>
      {sent < 1 && (
        <p className="ui-muted">
          <progress aria-label="How much has been sent" max={1} value={sent} /> {Math.floor(sent * 100)} %
        </p>
      )}
    </div>
  );
}
