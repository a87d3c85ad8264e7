"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SET_ASIDE_REASONS, type SetAsideReason } from "@/lib/import/imported-story";
import { REASONS } from "./words";

interface Props {
  open: boolean;
  onClose: () => void;
  onChoose: (reason: SetAsideReason | null) => void;
}

/** Why a part is set aside. "No reason" is one, too. */
export function ReasonDialog({ open, onClose, onChoose }: Props) {
  const choose = (reason: SetAsideReason | null) => () => {
    onClose();
    onChoose(reason);
  };
  return (
    <Dialog onClose={onClose} open={open} title="Set aside as">
      <ul className="import-reasons">
        {SET_ASIDE_REASONS.map((reason) => (
          <li key={reason}>
            <Button look="quiet" onClick={choose(reason)}>
              {REASONS[reason]}
            </Button>
          </li>
        ))}
        <li>
          <Button look="quiet" onClick={choose(null)}>
            Without a reason
          </Button>
        </li>
      </ul>
    </Dialog>
  );
}
