/**
 * The last entry of a `sizes` attribute: how wide a picture is shown on a phone. On the finest screens it says two
 * thirds of that, which gives two of the picture's pixels for one of the page's: nobody sees the third, and it would
 * double the bytes that a reader waits for.
 */
export const onPhone = (width: string): string => `(min-resolution: 2.5dppx) calc(${width} / 1.5), ${width}`;
