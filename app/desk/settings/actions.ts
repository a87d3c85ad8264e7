"use server";

import { WritePolicyPage } from "@/lib/policy-page/input";
import { writePolicyPage } from "@/lib/policy-page/write";
import { dropPagesAfter } from "@/lib/reader/pages";
import { staffAction } from "@/lib/web/action";

export const write = staffAction(WritePolicyPage, async (actor, input) => {
  await writePolicyPage(actor, input);
  dropPagesAfter({ type: "policy-page.changed", subjectId: null });
});
