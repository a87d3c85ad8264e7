/**
 * Let at most `most` jobs run at once; the others wait in the order they came.
 *
 * Decoding a picture may take 400 MB and a processor for seconds: ten at once would take the newsroom down.
 */
export function turns(most: number): <T>(job: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (job) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await job();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
