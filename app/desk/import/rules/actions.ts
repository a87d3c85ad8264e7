"use server";

import { ForgetRule } from "@/lib/import/input";
import { forgetRule } from "@/lib/import/source-rules/forget";
import { staffAction } from "@/lib/web/action";

export const forget = staffAction(ForgetRule, forgetRule);
