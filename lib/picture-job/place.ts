import { AttrStep } from "@tiptap/pm/transform";
import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { appendChange } from "@/lib/article/commit";
import { NEWSROOM_CLIENT } from "@/lib/article/newsroom-client";
import { mayEdit } from "@/lib/article/policy";
import { lockArticle } from "@/lib/article/row";
import { inTransaction } from "@/lib/db/transaction";
import { parseDocument } from "@/lib/document/parse";
import type { NodeJson, StepJson } from "@/lib/document/types";
import { type ClaimedJob, endJob } from "./claim";

interface Placing {
  workerId: string;
  person: Person;
  pictureId: string;
  now: Date;
}

/**
 * Put a picture into its figure, as a commit of its own that open editors hear of. What people wrote meanwhile stays
 * as it is; a figure that is gone, or has a picture by now, ends the job.
 *
 * @throws NotFound when the article was put away; Forbidden when the person may not edit it any more.
 */
export function placePicture(job: ClaimedJob, { workerId, person, pictureId, now }: Placing): Promise<void> {
  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, job.articleId);
    authorize(mayEdit(person, article));
    const step = pictureStep(article.body, job.figureId, pictureId);
    const state = step ? "done" : "dropped";
    if (!(await endJob(tx, workerId, job, { state, pictureId, doneAt: now }))) return;
    if (step) await appendChange(tx, person, article, { steps: [step], fields: [] }, NEWSROOM_CLIENT);
  });
}

/** The step that gives the figure its picture; null when it is gone or has one. */
function pictureStep(body: NodeJson, figureId: string, pictureId: string): StepJson | null {
  let step: StepJson | null = null;
  parseDocument(body).descendants((node, position) => {
    if (step) return false;
    if (node.type.name === "figure" && node.attrs.id === figureId && node.attrs.pictureId === null)
      step = new AttrStep(position, "pictureId", pictureId).toJSON();
    return !node.isTextblock;
  });
  return step;
}
