import type { Tx } from "@/lib/db/transaction";
import { POLICY_PAGES, type PolicyPage, type PolicyTexts } from "./types";

/** The name of the setting that holds a page. */
export const settingOf = (page: PolicyPage): string => `policy-page.${page}`;

/** What stands on each page. */
export async function policyTexts(tx: Pick<Tx, "setting">): Promise<PolicyTexts> {
  const rows = await tx.setting.findMany({ where: { name: { in: POLICY_PAGES.map(settingOf) } } });
  const textOf = (page: PolicyPage) => {
    const value = rows.find(({ name }) => name === settingOf(page))?.value;
    return typeof value === "string" ? value : "";
  };
  return {
    principles: textOf("principles"),
    accessibility: textOf("accessibility"),
    contact: textOf("contact"),
  };
}
