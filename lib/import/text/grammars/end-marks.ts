const END_MARK =
  /^(?:[-–—*=/#(<[\s]*(?:\p{L}{2,6}\/)?(?:ends?(?: all)?|fim|the end|30|xxx|fin|ende|fine|endit|endall|mfb|eom|-0-|0)[-–—*=/#)>\]\s]*|#(?:\s*#){1,4}|[（(【]?(?:完|终|終|了|おわり|النهاية)[）)】]?|[■□◆●]+|_{3,})$/iu;
const BARE_END_WORD = /^(?:the end|end|fin|ende|fine|0|30)$/u;

/** "ENDS", "-30-", "###", standing alone. */
export function isEndMark(text: string): boolean {
  return isEnd(text, true);
}

/** "ENDS", "-30-", "###". A lone "end" in small letters may be the last word of a poem. */
export function isEnd(text: string, isLast: boolean): boolean {
  return text.length < 24 && END_MARK.test(text) && (isLast || !BARE_END_WORD.test(text));
}
