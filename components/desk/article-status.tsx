import type { IconName } from "@/components/ui/icon";
import { Status } from "@/components/ui/status";
import type { ArticleStatus } from "@/lib/article/types";

const MARKS = {
  draft: { word: "Draft", icon: "edit", tone: "draft" },
  published: { word: "Published", icon: "check", tone: "published" },
  changed: { word: "Published, with changes", icon: "edit", tone: "review" },
  unpublished: { word: "Unpublished", icon: "eye-off", tone: "locked" },
} as const satisfies Record<ArticleStatus, { word: string; icon: IconName; tone: string }>;

/** Where readers stand with an article, by icon, word and colour. */
export function ArticleStatusMark({ status }: { status: ArticleStatus }) {
  const { word, icon, tone } = MARKS[status];
  return (
    <Status icon={icon} tone={tone}>
      {word}
    </Status>
  );
}
