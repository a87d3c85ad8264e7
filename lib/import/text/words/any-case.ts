const TOKEN =
  /\\(?:[pPu]\{[^}]*\}|k<[^>]*>|u[\da-fA-F]{4}|x[\da-fA-F]{2}|.)|\(\?<\w+>|\[(?:\\.|[^\]\\])*\]|\p{L}/gsu;
const IN_CLASS = /\\(?:[pPu]\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|.)|(\p{L})-(\p{L})|\p{L}/gsu;

/**
 * The source of a pattern, so that its letters match whatever their case, and `\p{Lu}` only capitals still.
 *
 * The flag `i` makes `\p{Lu}` match any letter. `(?i:…)` would say it, but where the engine has stopped optimising
 * patterns, as it does in a process that has compiled many, it misreads groups of that kind (V8 13.6).
 */
export function anyCase(source: string): string {
  return source.replace(TOKEN, (token) => {
    if (/^[\\(]/u.test(token)) return token;
    if (token.startsWith("["))
      return token.replace(IN_CLASS, (part, from?: string, to?: string) => {
        if (part.startsWith("\\")) return part;
        return from && to ? `${part}${other(from)}-${other(to)}` : `${part}${other(part)}`;
      });
    const second = other(token);
    return second === "" ? token : `[${token}${second}]`;
  });
}

/** The same letter in the other case, "" where there is none of one sign. */
function other(letter: string): string {
  const [lower, upper] = [letter.toLowerCase(), letter.toUpperCase()];
  const found = letter === lower ? upper : lower;
  return found !== letter && found.length === letter.length ? found : "";
}
