import "server-only";
import { PolicyTextPage } from "@/components/reader/policy-page";
import { db } from "@/lib/db/client";
import { policyTexts } from "@/lib/policy-page/stored";
import { type PolicyPage, TITLES } from "@/lib/policy-page/types";
import { chromeView } from "./chrome";
import type { RenderedPage } from "./finished-page";
import { htmlPage } from "./html";
import { sectionPage } from "./section-page";

/** A page about the newsroom; where it has no text, what else stands at its address. */
export async function policyPage(page: PolicyPage, before: string | null): Promise<RenderedPage> {
  const text = before === null ? (await policyTexts(db))[page] : "";
  if (text === "") return sectionPage(page, before);
  const chrome = await chromeView();
  return htmlPage(
    <PolicyTextPage address={`/${page}`} chrome={chrome} text={text} title={TITLES[page]} />,
    "",
    {
      status: 200,
      tags: [],
      lastModified: null,
      keep: true,
    },
  );
}
