import type { Metadata } from "next";
import { DeskPage } from "@/components/desk/page";
import { FrontDesk } from "@/components/front/front-desk";
import "@/components/front/front.css";
import { getFront } from "@/lib/front/get";
import { currentActor } from "@/lib/web/current-actor";
import { load } from "@/lib/web/load";
import * as acts from "./actions";

export const metadata: Metadata = { title: "Front page" };

export default async function FrontEditorPage() {
  const actor = await currentActor();
  const front = await load(getFront(actor));
  return (
    <DeskPage
      lead="The first story leads, the others stand beside it. The newest fill the places that are left."
      title="Front page"
      width="text"
    >
      <FrontDesk acts={acts} front={front} key={front.kept.join()} />
    </DeskPage>
  );
}
