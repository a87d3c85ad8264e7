"use client";

import { useMemo, useState } from "react";
import { reach } from "@/components/desk/reach";
import { Notice } from "@/components/ui/notice";
import { Refusal } from "@/components/ui/refusal";
import { useToast } from "@/components/ui/toast";
import type { Presence } from "@/lib/import/afterwards/place-in-article";
import type { ArticleImport } from "@/lib/import/types";
import type { Outcome } from "@/lib/web/outcome";
import { FactsList } from "./facts-list";
import { focusPart } from "./focus";
import { FoundList } from "./found-list";
import { listNumbers } from "./list-numbers";
import { MoreParts } from "./more-parts";
import { PaneTabs } from "./pane-tabs";
import { Embargo, Warnings } from "./review-notices";
import { SourcePane } from "./source-pane";
import { TakenPart } from "./taken-part";
import { useHighlight } from "./use-highlight";
import { useShown } from "./use-shown";
import { count } from "./words";

interface Props {
  source: ArticleImport;
  restore: (input: {
    articleId: string;
    importId: string;
    block: number;
  }) => Promise<Outcome<{ version: number }>>;
}

/** What an article was made of, beside where it stood, and the way back into the article for every part. */
export function ArticleImportScreen({ source, restore }: Props) {
  const highlight = useHighlight();
  const say = useToast();
  const shown = useShown(highlight);
  const [presence, setPresence] = useState<readonly Presence[]>(source.presence);
  const [busy, setBusy] = useState<number | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const standings = useMemo(() => source.blocks.map(({ now }) => now), [source]);
  const numbers = useMemo(() => listNumbers(source.blocks, standings), [source, standings]);
  const missing = presence.filter((each) => each !== "there").length;

  async function putBack(block: number) {
    if (busy !== null) return;
    setBusy(block);
    setRefused(null);
    const outcome = await reach(() => restore({ articleId: source.articleId, importId: source.id, block }));
    setBusy(null);
    if (!outcome.ok) return setRefused(outcome.message);
    setPresence((all) => all.map((each, index) => (index === block ? "there" : each)));
    say("It stands in the article now.");
  }

  return (
    <div className="import-review" data-pane={shown.pane} ref={highlight.root}>
      <div className="import-notices">
        <Refusal>{refused}</Refusal>
        {source.embargoed && <Embargo facts={source.facts} />}
        {!source.edit.allowed && <Notice icon="lock">{source.edit.because}</Notice>}
        <Warnings warnings={source.warnings} />
      </div>
      <PaneTabs onPane={shown.turnTo} pane={shown.pane} />
      <div className="import-panes">
        <SourcePane
          highlight={highlight}
          onChoose={(block) => shown.turnTo("story", block)}
          shown={shown.parts}
          source={source}
          standings={standings}
        />
        <div className="import-story">
          <FoundList source={source} />
          <FactsList facts={source.facts} show={highlight.show} />
          <section aria-label="Parts of the source">
            <p className="ui-muted">
              {missing === 0
                ? "Every part stands in the article."
                : `${count(missing, "part")} of ${source.blocks.length} not in the article word for word.`}
            </p>
            <ol className="import-blocks" onPointerLeave={() => highlight.show(null)}>
              {source.blocks.slice(0, shown.parts).map((block, index) => (
                <TakenPart
                  block={block}
                  busy={busy === index}
                  index={index}
                  // biome-ignore lint/suspicious/noArrayIndexKey: the index is the part's name, and parts never move
                  key={index}
                  number={numbers[index] ?? null}
                  mayEdit={source.edit.allowed}
                  onEnter={() => highlight.show({ block: index }, true)}
                  onLook={() => shown.turnTo("original", index)}
                  onPoint={() => highlight.show({ block: index })}
                  onRestore={() => void putBack(index)}
                  presence={presence[index] ?? "gone"}
                />
              ))}
            </ol>
            <MoreParts
              all={source.blocks.length}
              onMore={(first) => {
                shown.more();
                requestAnimationFrame(() => focusPart(highlight.root.current, first));
              }}
              shown={shown.parts}
            />
          </section>
        </div>
      </div>
    </div>
  );
}
