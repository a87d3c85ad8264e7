import { Button } from "@/components/ui/button";
import { count } from "./words";

interface Props {
  shown: number;
  all: number;
  /** Draw more, and go to the first of them. */
  onMore: (first: number) => void;
}

/** The way to the parts that are not drawn yet. */
export function MoreParts({ shown, all, onMore }: Props) {
  if (shown >= all) return null;
  return (
    <Button icon="chevron-down" onClick={() => onMore(shown)}>
      {`Show more of the ${count(all, "part")}`}
    </Button>
  );
}
