"use client";

import { Moment } from "@/components/desk/moment";

/** From when to when, on the reader's own clock; the end only if the clock shows another minute. */
export function Period({ began, ended }: { began: string; ended: string }) {
  return (
    <>
      <Moment at={began} />
      {began.slice(0, 16) !== ended.slice(0, 16) && (
        <>
          {" – "}
          <Moment at={ended} />
        </>
      )}
    </>
  );
}
