import type { Route } from "next";
import Link from "next/link";

interface Props {
  samples: readonly { name: string; title: string; about: string }[];
}

/** Raw stories to try the reader with. */
export function Samples({ samples }: Props) {
  return (
    <section aria-labelledby="samples" className="desk-section">
      <h2 id="samples">Try it with a sample</h2>
      <ul className="import-samples">
        {samples.map(({ name, title, about }) => (
          <li key={name}>
            <Link href={`/desk/import?sample=${name}` as Route}>{title}</Link>
            <p className="ui-muted">{about}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
