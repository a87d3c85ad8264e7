import type { StorySource } from "@/lib/import/formats/source";
import { messageOf, messagesIn } from "./message";

/** Each message of a wire file as a file of its own, controls included, named by the header's first line. */
export const splitIptc7901 = (text: string): StorySource[] =>
  messagesIn(text).map((message) => ({
    key: messageOf(message)?.header[0] ?? "",
    title: "",
    bytes: Buffer.from(message, "utf8"),
  }));
