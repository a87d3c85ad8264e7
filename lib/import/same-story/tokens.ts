// The words of a text as numbers, for sketches. What is a token must never change: sketches are kept for ever.

const WORD = /[\p{L}\p{M}\p{N}]/u;
/** Letters of scripts that put no spaces between words: each is a token. */
const ALONE =
  /[\p{L}&&[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]]/v;

const BETWEEN = 1;
const IN_WORD = 2;
const TOKEN = 3;

/** What each UTF-16 unit is (0: nobody knows yet), found out when it is met first: asking a pattern for each letter takes ten times as long. */
const seen = new Uint8Array(0x10000);

/**
 * Each token as a hash of 32 bits, `most` of them at most. Case, punctuation and white space are between the tokens;
 * each letter of a script without spaces is one.
 */
export function tokensOf(text: string, most: number): number[] {
  const tokens: number[] = [];
  const plain = text.normalize("NFKC").toLowerCase();
  const end = plain.length;
  let hash = START;
  let inWord = false;
  for (let at = 0; at < end && tokens.length < most; ) {
    const unit = plain.charCodeAt(at);
    const isPair =
      (unit & 0xfc00) === 0xd800 && at + 1 < end && (plain.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
    const kind = isPair ? kindOf(plain.slice(at, at + 2)) : seen[unit] || learn(unit);
    if (inWord && kind !== IN_WORD) {
      tokens.push(hash >>> 0);
      hash = START;
      if (tokens.length === most) break;
    }
    inWord = kind === IN_WORD;
    if (kind !== BETWEEN) {
      hash = step(hash, unit);
      if (isPair) hash = step(hash, plain.charCodeAt(at + 1));
    }
    if (kind === TOKEN) {
      tokens.push(hash >>> 0);
      hash = START;
    }
    at += isPair ? 2 : 1;
  }
  if (inWord && tokens.length < most) tokens.push(hash >>> 0);
  return tokens;
}

// FNV-1a over UTF-16 units.
const START = 0x811c9dc5;
const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

const learn = (unit: number): number => (seen[unit] = kindOf(String.fromCharCode(unit)));

function kindOf(character: string): number {
  if (ALONE.test(character)) return TOKEN;
  return WORD.test(character) ? IN_WORD : BETWEEN;
}
