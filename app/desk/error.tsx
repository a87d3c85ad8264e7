"use client";

import { Defect } from "@/components/desk/defect";

/** A page of the desk broke; the shell around it still stands. */
export default function BrokenPage(props: { error: unknown; retry: () => void }) {
  return <Defect {...props} />;
}
