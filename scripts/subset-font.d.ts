// What we use of the package, which ships no types of its own.
declare module "subset-font" {
  export default function subsetFont(
    original: Buffer,
    characters: string,
    options: {
      targetFormat: "woff2" | "truetype";
      variationAxes: Record<string, number | { min: number; max: number }>;
      noHinting: boolean;
    },
  ): Promise<Buffer>;
}
