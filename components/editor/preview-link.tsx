"use client";

import type { Route } from "next";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { Icon } from "@/components/ui/icon";
import type { Saver } from "./saving/saver";

/** To the preview, once what was typed last is on the server: it shows what the server has. */
export function PreviewLink({ articleId, saver }: { articleId: string; saver: Saver }) {
  const router = useRouter();
  const href = `/desk/articles/${articleId}/preview` as Route;
  return (
    <Link
      className="ui-button ui-button-quiet editor-bar-link"
      href={href}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        void saver.flush().finally(() => router.push(href));
      }}
      prefetch={false}
    >
      <Icon name="eye" />
      <span>Preview</span>
    </Link>
  );
}
