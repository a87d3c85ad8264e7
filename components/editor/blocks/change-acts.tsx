"use client";

import { Button } from "@/components/ui/button";

interface Props {
  /** "Choose another story", where there is something to change already. */
  change: string | null;
  isChanging: boolean;
  onChange: () => void;
  /** "Remove link". */
  remove: string;
  onRemove: () => void;
}

/** What can be done to a block that stands for something elsewhere: other than it, or nothing. */
export function ChangeActs({ change, isChanging, onChange, remove, onRemove }: Props) {
  return (
    <div className="editor-block-acts">
      {change !== null && (
        <Button aria-expanded={isChanging} icon="edit" iconOnly look="quiet" onClick={onChange}>
          {change}
        </Button>
      )}
      <Button icon="trash" iconOnly look="quiet" onClick={onRemove}>
        {remove}
      </Button>
    </div>
  );
}
