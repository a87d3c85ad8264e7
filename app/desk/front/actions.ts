"use server";

import { publishFront, saveFront } from "@/lib/front/choose";
import { ChooseFront } from "@/lib/front/input";
import { dropPagesAfter } from "@/lib/reader/pages";
import { staffAction } from "@/lib/web/action";

export const save = staffAction(ChooseFront, saveFront);

export const publish = staffAction(ChooseFront, async (actor, input) => {
  await publishFront(actor, input);
  dropPagesAfter({ type: "front.published", subjectId: null });
});
