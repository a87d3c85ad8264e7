import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { Step } from "@tiptap/pm/transform";
import type { ArticleFields } from "@/lib/article/fields";
import type { FieldsState } from "./fields";
import type { Outbox } from "./outbox";
import type { SaveStatus } from "./status";
import type { Transport } from "./transport";

// A tab of one article, as its saver knows it.

/** What a saver shows. */
export interface Snapshot {
  status: SaveStatus;
  version: number;
  fields: FieldsState;
  /** Paragraphs that were being written here when somebody deleted their place. Shown until dismissed. */
  displaced: readonly string[];
}

/** The open body: an editor whose state has the `collab` plugin with the saver's client id. */
export interface Page {
  state(): EditorState;
  dispatch(transaction: Transaction): void;
  /** Hear of what the browser has not told yet, such as a caret that has just moved: before words of others come in. */
  settle?(): void;
}

/** What a saver is given. */
export interface SaverOptions {
  articleId: string;
  clientId: string;
  version: number;
  fields: ArticleFields;
  savedAt: string | null;
  /** May the person write when the article is opened? */
  mayEdit: boolean;
  page: Page;
  transport: Transport;
  outbox: Outbox;
  /** The article is at this version now, by these steps. Said before they are in the page. */
  onAdvance?: (version: number, steps: readonly Step[]) => void;
  /** Waits of the tests are short. */
  batchMs?: number;
  retryMs?: readonly number[];
}
