export interface Holder {
  pid: number;
  note: Record<string, unknown>;
}

export interface Lock {
  annotate(note: Record<string, unknown>): void;
  release(): void;
}

export function tryLock(
  path: string,
  note?: Record<string, unknown>,
): (Lock & { holder?: never }) | { holder: Holder; release?: never };
export function lock(path: string, onWait?: (holder: Holder) => void): Promise<Lock>;
export function holderOf(path: string): Holder | null;
