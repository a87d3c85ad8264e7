"use client";

import { useEffect, useState } from "react";

interface Props {
  /** An ISO instant. */
  at: string;
}

/**
 * A point in time on the reader's own clock: "today, 14:02" or "3 September, 09:10".
 *
 * The server doesn't know the clock on the wall behind the person: it draws the date in UTC, the browser the rest.
 */
export function Moment({ at }: Props) {
  const [here, setHere] = useState(false);
  useEffect(() => setHere(true), []);
  return (
    <time dateTime={at}>{here ? onThisClock(new Date(at)) : `${at.slice(0, 16).replace("T", " ")} UTC`}</time>
  );
}

function onThisClock(date: Date): string {
  const now = new Date();
  const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(date);
  if (date.toDateString() === now.toDateString()) return `today, ${clock}`;
  const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: "numeric" } as const);
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", ...year }).format(date);
  return `${day}, ${clock}`;
}
