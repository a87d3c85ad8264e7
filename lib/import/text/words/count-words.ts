const STARTS = /[\p{L}\p{N}]/u;
const GOES_ON = /[\p{M}'’.-]/u;

const BETWEEN = 1;
const IN_WORD = 2;
const START = 3;

/** What each UTF-16 unit is (0: nobody knows yet), found out when it is met first: nearly every detector counts words. */
const seen = new Uint8Array(0x10000);

/** How many words: a letter or a digit, and what follows of letters, digits, marks, apostrophes, full stops, hyphens. */
export function countWords(text: string): number {
  let count = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    let kind = seen[unit] || learn(unit);
    if ((unit & 0xfc00) === 0xd800) {
      const pair = text.slice(at, at + 2);
      if (pair.isWellFormed()) {
        kind = kindOf(pair);
        at++;
      }
    }
    if (kind === START && !inWord) count++;
    inWord = kind === START || (inWord && kind === IN_WORD);
  }
  return count;
}

const learn = (unit: number): number => {
  const kind = kindOf(String.fromCharCode(unit));
  seen[unit] = kind;
  return kind;
};

function kindOf(character: string): number {
  if (STARTS.test(character)) return START;
  return GOES_ON.test(character) ? IN_WORD : BETWEEN;
}
