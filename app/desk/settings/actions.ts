"use server";

import { decideAiUse } from "@/lib/ai-use/decide";
import { DecideAiUse } from "@/lib/ai-use/input";
import { configureAnnouncements } from "@/lib/announcement/configure";
import { ConfigureAnnouncements } from "@/lib/announcement/input";
import { WritePolicyPage } from "@/lib/policy-page/input";
import { writePolicyPage } from "@/lib/policy-page/write";
import { dropPagesAfter } from "@/lib/reader/pages";
import { staffAction } from "@/lib/web/action";

export const write = staffAction(WritePolicyPage, async (actor, input) => {
  await writePolicyPage(actor, input);
  dropPagesAfter({ type: "policy-page.changed", subjectId: null });
});

export const decideAi = staffAction(DecideAiUse, async (actor, input) => {
  await decideAiUse(actor, input);
  dropPagesAfter({ type: "ai-use.decided", subjectId: null });
});

export const announce = staffAction(ConfigureAnnouncements, async (actor, input) => {
  await configureAnnouncements(actor, input);
  dropPagesAfter({ type: "announcement.configured", subjectId: null });
});
