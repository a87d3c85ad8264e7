import type { Route } from "next";
import type { ComponentProps, ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { DeskPage } from "./page";

interface Props extends Omit<ComponentProps<typeof DeskPage>, "lead"> {
  articleId: string;
  headline: string;
  /** What stands behind the headline. */
  about?: ReactNode;
}

/** A page about one article, with the way back to it. */
export function ArticlePage({ articleId, headline, about, actions, ...page }: Props) {
  return (
    <DeskPage
      {...page}
      actions={
        <>
          {actions}
          <ButtonLink href={`/desk/articles/${articleId}` as Route} icon="back">
            Back to the article
          </ButtonLink>
        </>
      }
      lead={
        <>
          {headline || "Article without a headline"}
          {about && <> · {about}</>}
        </>
      }
    />
  );
}
