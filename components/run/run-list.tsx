import type { Route } from "next";
import Link from "next/link";
import { Status } from "@/components/ui/status";
import type { RunSummary } from "@/lib/run/types";
import { RUN_WORDS } from "./words";

interface Props {
  runs: readonly (RunSummary & { date: string })[];
}

/** The newsroom's runs, each with where it stands. */
export function RunList({ runs }: Props) {
  return (
    <table className="ui-table run-list">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th className="run-number" scope="col">
            Stories
          </th>
          <th scope="col">State</th>
          <th scope="col">Begun</th>
        </tr>
      </thead>
      <tbody>
        {runs.map(({ id, name, total, state, createdByName, date }) => {
          const { words, tone, icon } = RUN_WORDS[state];
          return (
            <tr key={id}>
              <td data-label="Name">
                <Link href={`/desk/import/runs/${id}` as Route}>{name || "Import run"}</Link>
              </td>
              <td className="run-number" data-label="Stories">
                {total.toLocaleString("en-GB")}
              </td>
              <td data-label="State">
                <Status icon={icon} tone={tone}>
                  {words}
                </Status>
              </td>
              <td data-label="Begun">
                {date}, {createdByName}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
