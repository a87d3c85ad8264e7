/** Our own line icons on a grid of 20. An icon never speaks alone: a word stands beside it or in `aria-label`. */
const PATHS = {
  alert: "M10 3 2.5 16.5h15L10 3Zm0 5v4m0 2.2v.3",
  archive: "M3 4h14v3.5H3zM4.5 7.5V16h11V7.5M8 10.5h4",
  articles: "M4 3.5h12v13H4zM7 7h6M7 10h6M7 13h3.5",
  bullets: "M8 5h9M8 10h9M8 15h9M3.5 5h.1M3.5 10h.1M3.5 15h.1",
  back: "M11.5 4.5 6 10l5.5 5.5M6.5 10H17",
  check: "m4 10.5 4 4 8-9",
  "chevron-down": "m5.5 8 4.5 4.5L14.5 8",
  "chevron-up": "M5.5 12.5 10 8l4.5 4.5",
  "chevron-right": "M8 5.5 12.5 10 8 14.5",
  clock: "M10 3.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM10 6.5V10l2.5 1.8",
  copy: "M7.5 7.5h9v9h-9zM12.5 7.5v-4h-9v9h4",
  cross: "m5 5 10 10M15 5 5 15",
  down: "M10 4v12M5.5 11.5 10 16l4.5-4.5",
  edit: "M12.5 4.5 15.5 7.5 7 16H4v-3zM11 6l3 3",
  embed: "M3 4.5h14v11H3zM8.5 7.5v5l4-2.5z",
  external: "M8 5H4.5v10.5H15V12M11 4h5v5M15.5 4.5 9 11",
  eye: "M2.5 10S5.2 5 10 5s7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5ZM10 8a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z",
  "eye-off":
    "M8 5.3A8 8 0 0 1 10 5c4.8 0 7.5 5 7.5 5a13 13 0 0 1-2.2 2.8M12.5 14.5A7.5 7.5 0 0 1 10 15c-4.8 0-7.5-5-7.5-5a13 13 0 0 1 2.9-3.4M3.5 3.5l13 13M8.6 8.6a2 2 0 0 0 2.8 2.8",
  factbox: "M3 3.5h14v13H3zM3 3.5h14v1.2H3zM6 8h5M6 11h8M6 14h6",
  filter: "M3 5h14M5.5 10h9M8 15h4",
  focus: "M3 7V3.5h3.5M13.5 3.5H17V7M17 13v3.5h-3.5M6.5 16.5H3V13M10 8a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z",
  gallery: "M5.5 3h11.5v10H5.5zM3 6v10.5h11.5M5.5 11l3-3 3 3 2-2 3.5 3",
  grip: "M7.5 5h.1M12.5 5h.1M7.5 10h.1M12.5 10h.1M7.5 15h.1M12.5 15h.1",
  heading: "M5 4v12M15 4v12M5 10h10",
  import: "M10 3v9M6.5 8.5 10 12l3.5-3.5M3.5 12.5v4h13v-4",
  key: "M7 9.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7ZM9.5 10.5 16.5 3.5M13.5 6.5l2.5 2.5",
  link: "M8.5 11.5 11.5 8.5M9 6.5l1.8-1.8a3 3 0 0 1 4.3 4.3L13.5 10.5M6.5 9.5 4.9 11.1a3 3 0 0 0 4.3 4.3L11 13.5",
  lock: "M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9",
  mail: "M3 5h14v10.5H3zM3 6l7 5 7-5",
  more: "M4.5 10h.1M10 10h.1M15.5 10h.1",
  next: "M8.5 4.5 14 10l-5.5 5.5M3 10h10.5",
  numbers: "M8 5h9M8 10h9M8 15h9M3 3.5h1v3M2.7 13.5h2l-1.9 3h2M3 8.6h1.6v1.6",
  people:
    "M7.5 4a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5ZM2.5 16c0-3 2-5 5-5s5 2 5 5M13 4.3a2.4 2.4 0 0 1 0 4.5M14.5 11.5c1.9.6 3 2.2 3 4.5",
  person: "M10 3.5a3 3 0 1 1 0 6 3 3 0 0 1 0-6ZM4 16.5c0-3.3 2.4-5.2 6-5.2s6 1.9 6 5.2",
  picture: "M3 4h14v12H3zM3 13.5l4-4 3.5 3.5 2.5-2.5 4 3.5M13 7.5h.1",
  plus: "M10 4v12M4 10h12",
  publish: "M10 16.5V7M6 10.5 10 6.5l4 4M4 3.5h12",
  pullquote:
    "M3 3.5h14M3 16.5h14M6 12c1.5-.6 2-1.8 2-2.7H6V6.5h2.8v2.8c0 1.8-1 3.2-2.8 3.7M11.5 12c1.5-.6 2-1.8 2-2.7h-2V6.5h2.8v2.8c0 1.8-1 3.2-2.8 3.7",
  quote:
    "M4 14c2.5-1 3-3 3-4.5H4V5h4.5v4.5c0 3-1.5 5-4.5 6M12 14c2.5-1 3-3 3-4.5h-3V5h4.5v4.5c0 3-1.5 5-4.5 6",
  redo: "M16 7.5H8a4 4 0 0 0 0 8h4M13 4.5l3 3-3 3",
  related: "M4 3.5h9v13H4zM6.5 7h4M6.5 10h4M13 6.5h3.5v10H13",
  restore: "M4 10a6 6 0 1 0 2-4.5L4 7.5M4 3.5v4h4",
  rule: "M3 10h14",
  search: "M9 4a5 5 0 1 1 0 10A5 5 0 0 1 9 4ZM12.6 12.6l4 4",
  "sign-out": "M8 4H4v12h4M12 6.5l3.5 3.5-3.5 3.5M15 10H7.5",
  table: "M3 4h14v12H3zM3 8h14M3 12h14M8 4v12M12.5 4v12",
  trash: "M3.5 5.5h13M8 5.5v-2h4v2M5 5.5l.8 11h8.4l.8-11M8.5 8.5v5M11.5 8.5v5",
  undo: "M4 7.5h8a4 4 0 0 1 0 8H8M7 4.5l-3 3 3 3",
  up: "M10 16V4M5.5 8.5 10 4l4.5 4.5",
} as const;

export type IconName = keyof typeof PATHS;

interface Props {
  name: IconName;
  /** CSS pixels; 16 beside text. */
  size?: number;
}

export function Icon({ name, size = 16 }: Props) {
  return (
    <svg
      aria-hidden="true"
      fill="none"
      focusable="false"
      height={size}
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth={name === "more" || name === "grip" ? 2.4 : 1.5}
      viewBox="0 0 20 20"
      width={size}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
