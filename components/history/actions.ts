import type { Outcome } from "@/lib/web/outcome";

/** What can be done with versions; the pages give the server's actions. */
export interface HistoryActions {
  restoreVersion: (input: { articleId: string; version: number }) => Promise<Outcome<{ version: number }>>;
  nameVersion: (input: {
    articleId: string;
    version: number;
    name: string;
  }) => Promise<Outcome<{ version: number }>>;
}

export type RestoreBlockAction = (input: {
  articleId: string;
  version: number;
  blockId: string;
}) => Promise<Outcome<{ version: number }>>;
