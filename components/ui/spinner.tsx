/** Something is under way. With `label` it says so by itself; without, words beside it do. */
export function Spinner({ label }: { label?: string }) {
  if (label === undefined) return <span aria-hidden="true" className="ui-spinner" />;
  return (
    <span role="status">
      <span aria-hidden="true" className="ui-spinner" />
      <span className="ui-hidden">{label}</span>
    </span>
  );
}
