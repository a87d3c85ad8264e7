const PATH = /content\/images\/[^"'\\\s()<>?#]+/gu;

/** The paths of pictures that a text names, each once, as the site keeps them: without the size that was shown. */
export function pathsIn(text: string): Set<string> {
  return new Set([...text.replaceAll("\\/", "/").matchAll(PATH)].map(([path]) => asKept(path)));
}

/** "content/images/size/w600/2024/01/a.jpg" as "content/images/2024/01/a.jpg". */
export const asKept = (path: string): string =>
  path.replace(/^content\/images\/(?:size\/[wh\d]+\/)?(?:format\/\w+\/)?/u, "content/images/");
