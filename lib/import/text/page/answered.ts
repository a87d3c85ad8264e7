import type { Piece } from "@/lib/import/text/pieces/piece";

/** "What would you like to hear?" and, in a block of its own, "“My wife, who calls.”": the interview goes on. */
export function isAnswered(piece: Piece, next: Piece | undefined): boolean {
  return (
    /[?？]$/u.test(piece.text) &&
    next !== undefined &&
    !next.claim &&
    next.group !== piece.group &&
    /^["“„«「‘—–-]/u.test(next.text)
  );
}
