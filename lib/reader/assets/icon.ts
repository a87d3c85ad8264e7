/**
 * The newsroom's mark: a galley, the tray in which a compositor set type, with three lines in it.
 * Drawn for 32 units; dark paper turns it light.
 */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>.b{fill:#8f1d2f}.l{fill:#fdfcfa}@media (prefers-color-scheme:dark){.b{fill:#f2959b}.l{fill:#121416}}</style><rect class="b" width="32" height="32"/><path class="l" d="M5 5h3v19h16V5h3v22H5z"/><path class="l" d="M11 7h10v3H11zM11 13h10v3H11zM11 19h6v2.5h-6z"/></svg>`;

/** An .ico file that holds one PNG, as every browser since 2007 reads it. `size` is its side in pixels. */
export function icoOf(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // one picture
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10); // colour planes
  head.writeUInt16LE(32, 12); // bits a pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
