import { Svg } from "@/components/ui/svg";

const paths = {
  add: "M12 5v14M5 12h14",
  alert: "M12 4l9 16H3zM12 10v4.5M12 17.3v.2",
  arrow: "M5 12h14M13 6l6 6-6 6",
  back: "M15 5l-7 7 7 7",
  bell: "M6 16v-5a6 6 0 0112 0v5l1.5 2h-15zM10 21h4",
  calendar: "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4",
  camera: "M3 8h4l2-3h6l2 3h4v11H3zM15.4 13a3.4 3.4 0 11-6.8 0 3.4 3.4 0 016.8 0",
  chart: "M4 20V4M4 20h16M8 16v-4M12 16V8M16 16v-6",
  check: "M5 12.5l4.5 4.5L19 7.5",
  checks: "M2.5 12.5L7 17l8-8.5M11 16.2l.8.8L21 7.5",
  clock: "M20.5 12a8.5 8.5 0 11-17 0 8.5 8.5 0 0117 0M12 7v5l3.2 2",
  comment: "M4 5h16v11H10l-5 4v-4H4z",
  copy: "M8 8h12v12H8zM16 8V4H4v12h4",
  document: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
  down: "M5 9l7 7 7-7",
  download: "M12 4v12M7 11l5 5 5-5M4 20h16",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM14.8 12a2.8 2.8 0 11-5.6 0 2.8 2.8 0 015.6 0",
  help: "M20.5 12a8.5 8.5 0 11-17 0 8.5 8.5 0 0117 0M9.5 9.5a2.5 2.5 0 113.5 2.3c-.700.4-1 .900-1 1.7M12 16.5v.2",
  home: "M4 11l8-7 8 7v9h-5v-6H9v6H4z",
  info: "M20.5 12a8.5 8.5 0 11-17 0 8.5 8.5 0 0117 0M12 11v5M12 7.8v.2",
  link: "M10 14a4 4 0 005.7 0l3-3A4 4 0 0013 5.3l-1 1M14 10a4 4 0 00-5.7 0l-3 3a4 4 0 005.7 5.7l1-1",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 017 0v3",
  menu: "M4 7h16M4 12h16M4 17h16",
  next: "M9 5l7 7-7 7",
  number: "M9 4L7 20M17 4l-2 16M4 9h16M4 15h16",
  offline: "M3 3l18 18M8.5 16a5 5 0 017 0M5 12.5a10 10 0 014.5-2.6M14.5 9.9a10 10 0 014.5 2.6M12 19.5v.2",
  pencil: "M4 20l1-5L16 4l4 4L9 19zM14 6l4 4",
  people:
    "M12.2 8a3.2 3.2 0 11-6.4 0 3.2 3.2 0 016.4 0M3 20c0-4 2.7-6 6-6s6 2 6 6M16 5.2a3 3 0 010 5.6M18 14.5c2 .8 3 2.6 3 5.5",
  person: "M15.6 8a3.6 3.6 0 11-7.2 0 3.6 3.6 0 017.2 0M4.5 20.5c.5-4.5 3.5-6.5 7.5-6.5s7 2 7.5 6.5",
  print: "M7 8V3h10v5M7 17H4v-7a2 2 0 012-2h12a2 2 0 012 2v7h-3M7 14h10v7H7z",
  return: "M9 7L4 12l5 5M4 12h10a6 6 0 016 6",
  search: "M17 11a6 6 0 11-12 0 6 6 0 0112 0M20 20l-4.5-4.5",
  send: "M4 12l16-8-6 16-3-6zM11 14l4-4",
  shield: "M12 3l8 3v5c0 5-3.3 8.5-8 10-4.7-1.5-8-5-8-10V6zM8.5 12l2.5 2.5 4.5-4.5",
} as const;

export type IconName = keyof typeof paths;

/** A drawing beside a word; hidden from screen readers. `size` in px, 20 by default. */
export function Icon({ name, size, className }: { name: IconName; size?: number; className?: string }) {
  return <Svg d={paths[name]} size={size} className={className} />;
}
