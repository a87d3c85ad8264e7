import type { Route } from "next";
import { FilterForm } from "@/components/desk/filter-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import type { ListItems } from "@/lib/run/input";
import { ITEM_STATES, type ItemState } from "@/lib/run/types";
import { ITEM_WORDS } from "./words";

interface Props {
  filters: ListItems;
  counts: Readonly<Record<ItemState, number>>;
}

/** The filters stand in the address. Only states that some story is in are offered. */
export function RunFilters({ filters, counts }: Props) {
  const address = `/desk/import/runs/${filters.runId}` as Route;
  const offered = ITEM_STATES.filter((state) => counts[state] > 0 || state === filters.state);
  return (
    <FilterForm
      action={address}
      className="run-filters"
      filters={{ search: filters.search, state: filters.state ?? "" }}
    >
      <TextField
        defaultValue={filters.search}
        label="Search"
        name="search"
        placeholder="Headline, name or reason"
        type="search"
      />
      <SelectField
        choices={[
          { value: "", label: "All stories" },
          ...offered.map((state) => ({
            value: state,
            label: `${ITEM_WORDS[state].words} (${counts[state].toLocaleString("en-GB")})`,
          })),
        ]}
        defaultValue={filters.state ?? ""}
        label="What became of them"
        name="state"
      />
      <div className="ui-actions">
        <Button icon="search" type="submit">
          Show
        </Button>
        {(filters.state || filters.search !== "") && (
          <ButtonLink href={address} look="quiet">
            Show all
          </ButtonLink>
        )}
      </div>
    </FilterForm>
  );
}
