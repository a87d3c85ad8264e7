import { SaveWords } from "@/components/editor/save-indicator";
import type { SaveStatus } from "@/components/editor/saving/status";

/**
 * On a phone, what stands beside the story stands far below it: this bar leads there. The desk's bar scrolls away there,
 * so what stands in the way of saving is said here, too, and leads up to what to do about it.
 */
export function Jumps({ toDo, status }: { toDo: number; status: SaveStatus }) {
  const isFine = status.kind === "saved" || status.kind === "saving";
  return (
    <nav aria-label="Beside the story" className="editor-jumps">
      {!isFine && (
        <a className="editor-jumps-saving" href="#saving">
          <SaveWords status={status} />
        </a>
      )}
      <a href="#measure">Length</a>
      <a href="#outline">Outline</a>
      <a href="#checklist">{toDo === 0 ? "To do" : `To do (${toDo})`}</a>
      <a href="#details">Details</a>
    </nav>
  );
}
