import type { Metadata } from "next";
import { cache } from "react";
import { forget } from "@/app/desk/import/rules/actions";
import { DeskPage } from "@/components/desk/page";
import { CameFrom } from "@/components/import/came-from";
import { OriginalLink } from "@/components/import/original-link";
import { ReviewScreen } from "@/components/import/review-screen";
import "@/components/import/styles/import.css";
import "@/components/import/styles/same.css";
import { dateTime } from "@/lib/format/dates";
import { GetImport } from "@/lib/import/input";
import { getImport } from "@/lib/import/review/get-import";
import { currentActor } from "@/lib/web/current-actor";
import { forPage } from "@/lib/web/page";
import { createArticle, remember, reread } from "./actions";
import { putNotice, updateArticle } from "./same-actions";

const open = cache(async (params: PageProps<"/desk/import/[importId]">["params"]) => {
  const actor = await currentActor();
  return forPage(GetImport, await params, (input) => getImport(actor, input));
});

/** Who has several open finds each by its headline. */
export async function generateMetadata({ params }: PageProps<"/desk/import/[importId]">): Promise<Metadata> {
  const { fields, fileName } = await open(params);
  return { title: `Review: ${fields.headline.text || fileName || "without a headline"}` };
}

/** Check what was read from a source, and make an article of it. */
export default async function ReviewPage({ params }: PageProps<"/desk/import/[importId]">) {
  const review = await open(params);
  const came = `${review.createdByName}, ${dateTime(new Date(review.createdAt))}`;
  return (
    <DeskPage
      actions={<OriginalLink importId={review.id} />}
      lead={
        <>
          <CameFrom address={review.address} fileName={review.fileName} /> · {came}
        </>
      }
      title="Review"
    >
      <ReviewScreen
        actions={{ createArticle, reread, rememberRule: remember, forgetRule: forget }}
        earlierDate={review.earlier && dateTime(new Date(review.earlier.createdAt))}
        // Read again as something else it is another review, whose state must not be this one's.
        key={review.id}
        review={review}
        sameActions={{ updateArticle, putNotice }}
      />
    </DeskPage>
  );
}
