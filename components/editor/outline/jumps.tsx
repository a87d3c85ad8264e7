/** On a phone, what stands beside the story stands far below it: this bar leads there. */
export function Jumps({ toDo }: { toDo: number }) {
  return (
    <nav aria-label="Beside the story" className="editor-jumps">
      <a href="#measure">Length</a>
      <a href="#outline">Outline</a>
      <a href="#checklist">{toDo === 0 ? "To do" : `To do (${toDo})`}</a>
      <a href="#details">Details</a>
    </nav>
  );
}
