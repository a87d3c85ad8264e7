"use server";

import { cancelRun, retryRun, startRun, undoRun } from "@/lib/run/decide";
import { OneRun, StartRun } from "@/lib/run/input";
import { staffAction } from "@/lib/web/action";

export const start = staffAction(StartRun, startRun);
export const cancel = staffAction(OneRun, cancelRun);
export const retry = staffAction(OneRun, retryRun);
export const undo = staffAction(OneRun, undoRun);
