import { Button } from "@/components/ui/button";
import type { FieldStanding, FoundField, ReviewFieldName } from "@/lib/import/review/review-fields";
import { isDoubtedField, isSure } from "@/lib/import/review/to-check";
import { confidenceWords } from "./words";

interface Props {
  name: ReviewFieldName;
  now: FieldStanding;
  found: FoundField;
  suggests: boolean;
  open: boolean;
  onAccept: () => void;
}

/** How the field came to what stands in it: how sure the reader is, why, and by which rule. */
export function FieldGrounds({ name, now, found, suggests, open, onAccept }: Props) {
  const doubted = !now.checked && isDoubtedField(name, found);
  return (
    <div className="import-grounds">
      <p className="import-because" data-sure={!doubted}>
        <Words found={found} name={name} now={now} suggests={suggests} />
      </p>
      {open && doubted && (
        <Button icon="check" look="quiet" onClick={onAccept}>
          {now.text === "" ? "None for now" : "Right"}
        </Button>
      )}
    </div>
  );
}

function Words({ name, now, found, suggests }: Pick<Props, "name" | "now" | "found" | "suggests">) {
  if (now.text !== found.value) return found.value === "" && !now.checked ? null : "Changed by hand.";
  if (now.text === "" && found.said === "") {
    return (
      <>
        <span>Not found.</span>
        {name === "headline" && " You can write it later."}
        {suggests && " Perhaps:"}
      </>
    );
  }
  if (found.said !== "") {
    const why = name === "sectionId" ? "which is no section here" : "which can’t be used";
    return (
      <>
        The source says “{found.said}”, {why}.
      </>
    );
  }
  if (found.rule === "none") return <>{found.because}</>;
  const sure = now.checked && !isSure(found.confidence) ? "Checked" : confidenceWords(found.confidence);
  return (
    <>
      <span title={`${Math.round(found.confidence * 100)} %`}>{sure}.</span> {found.because}
      <code className="import-rule">{found.rule}</code>
    </>
  );
}
