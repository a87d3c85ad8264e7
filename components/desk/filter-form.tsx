"use client";

import Form from "next/form";
import { type ComponentProps, type ReactNode, useEffect, useRef } from "react";

interface Props {
  /** Where the list is. */
  action: ComponentProps<typeof Form>["action"] & string;
  className: string;
  /** What the address says, by the controls' names. */
  filters: Readonly<Record<string, string>>;
  children: ReactNode;
}

/**
 * The filters of a list, which stand in its address. However that came to be there (a link, “Show all”, the way back),
 * the controls say the same.
 */
export function FilterForm({ action, className, filters, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const said = JSON.stringify(filters);
  // Written into the controls, not drawn anew: who has just pressed a button or Enter keeps the focus.
  useEffect(() => {
    for (const [name, value] of Object.entries<string>(JSON.parse(said))) {
      const control = form.current?.elements.namedItem(name);
      if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = value;
    }
  }, [said]);
  return (
    <search>
      <Form action={action} className={className} ref={form}>
        {children}
      </Form>
    </search>
  );
}
