import { Button, ButtonLink } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import type { ListArticles } from "@/lib/article/input";
import type { Section } from "@/lib/article/types";
import { FilterForm } from "./filter-form";

interface Props {
  filters: ListArticles;
  sections: readonly Section[];
  authors: readonly { id: string; name: string }[];
}

const STATUS_CHOICES = [
  { value: "", label: "Any status" },
  { value: "draft", label: "Draft" },
  { value: "published", label: "Published" },
  { value: "changed", label: "Published, with changes" },
  { value: "unpublished", label: "Unpublished" },
];

/** The filters stand in the address: they can be bookmarked, shared, and gone back from. */
export function ArticleFilters({ filters, sections, authors }: Props) {
  const filtered = filters.search !== "" || filters.status || filters.sectionId || filters.authorId;
  return (
    <FilterForm
      action="/desk"
      className="article-filters"
      filters={{
        search: filters.search,
        status: filters.status ?? "",
        sectionId: filters.sectionId ?? "",
        authorId: filters.authorId ?? "",
      }}
    >
      <TextField
        defaultValue={filters.search}
        label="Search"
        name="search"
        placeholder="Headline, text or byline"
        type="search"
      />
      <SelectField
        choices={STATUS_CHOICES}
        defaultValue={filters.status ?? ""}
        label="Status"
        name="status"
      />
      <SelectField
        choices={[
          { value: "", label: "Any section" },
          ...sections.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        defaultValue={filters.sectionId ?? ""}
        label="Section"
        name="sectionId"
      />
      <SelectField
        choices={[
          { value: "", label: "Anybody" },
          ...authors.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        defaultValue={filters.authorId ?? ""}
        label="Made by"
        name="authorId"
      />
      <div className="ui-actions">
        <Button icon="search" type="submit">
          Show
        </Button>
        {filtered && (
          <ButtonLink href="/desk" look="quiet">
            Show all
          </ButtonLink>
        )}
      </div>
    </FilterForm>
  );
}
