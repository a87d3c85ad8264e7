import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PageShell } from "@/components/desk/page-shell";

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default function DoorLayout({ children }: { children: ReactNode }) {
  return <PageShell>{children}</PageShell>;
}
