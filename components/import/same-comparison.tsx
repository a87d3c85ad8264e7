import { FIELD_WORDS } from "@/components/editor/field-words";
import { Difference } from "@/components/ui/difference";
import { Notice } from "@/components/ui/notice";
import type { ComparedPassage } from "@/lib/document/compare";
import type { Comparison } from "@/lib/import/types";
import { SameAct, type SameAction } from "./same-act";

interface Props {
  importId: string;
  articleId: string;
  comparison: Comparison;
  update: SameAction;
}

/** An article with what would change in it: what would go is struck, what would come is underlined. */
export function SameComparison({ importId, articleId, comparison, update }: Props) {
  const { fields, passages } = comparison;
  const isSame = fields.length === 0 && passages.every(({ kind }) => kind === "same");
  return (
    <div className="import-comparison">
      {isSame ? (
        <Notice icon="check" tone="good">
          Both say the same: there is nothing to update.
        </Notice>
      ) : (
        <p className="ui-muted">
          <del>Struck</del> is what the article would lose, <ins>underlined</ins> what it would gain.
        </p>
      )}
      {fields.length > 0 && (
        <dl className="import-comparison-fields">
          {fields.map(({ name, parts }) => (
            <div key={name}>
              <dt>{FIELD_WORDS[name]}</dt>
              <dd dir="auto">
                <Difference parts={parts} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className="import-comparison-body">
        {passages.map((passage, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: passages have no other name, and never move
          <Line key={at} line={passage} />
        ))}
      </div>
      {comparison.update.allowed ? (
        !isSame && (
          <div className="ui-actions">
            <SameAct action={update} articleId={articleId} importId={importId}>
              Update that article
            </SameAct>
          </div>
        )
      ) : (
        <Notice icon="lock">{comparison.update.because}</Notice>
      )}
    </div>
  );
}

function Line({ line }: { line: ComparedPassage }) {
  const { kind, passage } = line;
  return (
    <p className="import-comparison-line" data-kind={kind} data-type={passage.type} dir="auto">
      {kind === "reworded" ? (
        <Difference parts={line.parts} />
      ) : (
        <Difference parts={[{ kind, text: passage.text || "(empty)" }]} />
      )}
    </p>
  );
}
