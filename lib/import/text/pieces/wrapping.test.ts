import { expect, it } from "vitest";
import { readText } from "@/lib/import/text/read-text";

const COLUMN = [
  "　波止市の駅前で止まっていた時計が五日の朝、九",
  "年ぶりに鳴った。市は直す金がないとしていたが、",
  "商店街の店主らが部品を手作りした。",
  "",
  "　歯車は自転車店が、針は写真館が引き受けた。文",
  "字盤の掃除は近くの小学校の子ども二十人が手伝っ",
  "た。鐘の音は港まで届いたという。",
];

it("joins the narrow columns of scripts that have no spaces", () => {
  expect(readText(COLUMN.join("\n")).blocks.map(({ text }) => text)).toEqual([
    "波止市の駅前で止まっていた時計が五日の朝、九年ぶりに鳴った。市は直す金がないとしていたが、商店街の店主らが部品を手作りした。",
    "歯車は自転車店が、針は写真館が引き受けた。文字盤の掃除は近くの小学校の子ども二十人が手伝った。鐘の音は港まで届いたという。",
  ]);
});
