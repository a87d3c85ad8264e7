import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Comparison, Row } from "@/lib/history/types";
import type { RestoreBlockAction } from "./actions";
import { Aspects } from "./aspects";
import { ByWhom } from "./by-whom";
import { RestoreBlock } from "./restore-block";
import { Words } from "./row-words";
import { passageWords, type View } from "./words";

interface Props {
  articleId: string;
  comparison: Comparison;
  view: View;
  row: Row;
  /** Is the block that it stands in offered to be brought back here? */
  mayRestore: boolean;
  restoreBlock: RestoreBlockAction;
}

const KINDS: Readonly<Record<Row["kind"], string>> = {
  same: "",
  changed: "changed",
  moved: "moved",
  added: "added",
  removed: "taken away",
};

/** One passage of a comparison: what it says, what changed, who did it. */
export function Passage({ articleId, comparison, view, restoreBlock, row, mayRestore }: Props) {
  const { sessions, edit, from } = comparison;
  const isSame = row.kind === "same";
  const label = passageWords(row.type, row.within);
  const what = row.kind !== "moved" && isOneText(row) ? "split or joined" : KINDS[row.kind];
  const places = [row, ...row.inline, ...row.aspects].map(({ by }) => by);
  const content = (
    <>
      {(!isSame || row.type !== "paragraph") && (
        <p className="history-label ui-muted ui-small">
          {label}
          {!isSame && `, ${what}`}
        </p>
      )}
      {view === "side" ? <Sides row={row} sessions={sessions} /> : <OneText row={row} sessions={sessions} />}
      {row.aspects.length > 0 && <Aspects aspects={row.aspects} />}
      {!isSame && (
        <div className="history-foot">
          <ByWhom places={places} sessions={sessions} />
          {mayRestore && row.blockId && edit.allowed && (
            <RestoreBlock
              articleId={articleId}
              blockId={row.blockId}
              label={label.toLowerCase()}
              restore={restoreBlock}
              version={from.version}
              words={(row.before ?? []).map(({ text }) => text).join("")}
            />
          )}
        </div>
      )}
    </>
  );
  if (isSame) return <div className="history-row">{content}</div>;
  return (
    <article
      aria-label={`${label}, ${what}`}
      className="history-row"
      data-change=""
      data-kind={row.kind}
      tabIndex={-1}
    >
      {content}
    </article>
  );
}

/** Nothing of its own went or came: its words are in another passage, or were. */
const isOneText = ({ inline, aspects }: Row) =>
  aspects.length === 0 && inline.every(({ kind }) => kind === "same");

type Drawn = Pick<Comparison, "sessions"> & { row: Row };

function OneText({ row, sessions }: Drawn) {
  if (row.inline.length === 0) return null;
  return (
    <p className="history-text" data-type={row.type} dir="auto">
      <Words parts={row.inline} sessions={sessions} />
    </p>
  );
}

function Sides({ row, sessions }: Drawn) {
  const sides = [
    { words: "Older", parts: row.before },
    { words: "Newer", parts: row.after },
  ];
  if (row.before?.length === 0 && row.after?.length === 0) return null;
  return (
    <div className="history-sides">
      {sides.map(({ words, parts }) => (
        <p
          className="history-text"
          data-missing={parts === null || undefined}
          data-type={row.type}
          dir="auto"
          key={words}
        >
          <VisuallyHidden>{words}: </VisuallyHidden>
          {parts === null ? (
            <VisuallyHidden>not there</VisuallyHidden>
          ) : (
            <Words parts={parts} sessions={sessions} />
          )}
        </p>
      ))}
    </div>
  );
}
