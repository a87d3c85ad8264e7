"use client";

import { createContext, useContext } from "react";

/** "Always" and "never" for this source: what may be remembered, and what is. */
export interface Ruling {
  /** Who the source is; null where it does not say, or where this person sets no rules. */
  source: string | null;
  /** Rules that decided about parts and are in force. */
  inForce: ReadonlySet<string>;
  /** Rules made on this page, by the part they were made from. */
  made: ReadonlyMap<number, { ruleId: string; setAside: boolean }>;
  remember: (block: number, setAside: boolean) => void;
  forget: (ruleId: string) => void;
  /** What the server would not take. */
  refused: string | null;
}

const NONE: Ruling = {
  source: null,
  inForce: new Set(),
  made: new Map(),
  remember: () => {},
  forget: () => {},
  refused: null,
};

export const RulingOf = createContext<Ruling>(NONE);
export const useRuling = (): Ruling => useContext(RulingOf);
