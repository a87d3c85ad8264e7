import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { AspectChange } from "@/lib/history/types";
import { aspectValue, aspectWords } from "./words";

/** What else changed about a passage: its description, its picture, the target of a link. */
export function Aspects({ aspects }: { aspects: readonly AspectChange[] }) {
  return (
    <dl className="history-aspects ui-small">
      {aspects.map(({ aspect, words, before, after }) => (
        <div key={`${aspect} ${words}`}>
          <dt>{aspectWords(aspect, words)}</dt>
          <dd dir="auto">
            <del>
              <VisuallyHidden>before: </VisuallyHidden>
              <AspectValue aspect={aspect} value={before} />
            </del>
            <ins>
              <VisuallyHidden> now: </VisuallyHidden>
              <AspectValue aspect={aspect} value={after} />
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function AspectValue({ aspect, value }: { aspect: string; value: string }) {
  if (aspect === "pictureId" && value !== "") {
    // biome-ignore lint/performance/noImgElement: behind the sign-in, and small already
    return <img alt="Shown here" height={72} loading="lazy" src={`/api/pictures/${value}/480`} width={108} />;
  }
  return aspectValue(aspect, value);
}
