/** Line drawings on a 20 × 20 grid, drawn for this page. */
const drawings = {
  mail: "M3 5.5h14v9.5H3zM3.4 6l6.6 5 6.6-5",
  calendar: "M3.5 4.5h13v12h-13zM3.5 8h13M7 2.8v3M13 2.8v3M7 11.2h2M11 11.2h2M7 13.8h2",
  inbox: "M3 11.5l2-7h10l2 7v4.5H3zM3 11.5h4c.3 1.6 1.4 2.5 3 2.5s2.7-.9 3-2.5h4",
  drafts: "M4 16l.8-3.4L13.3 4a1.5 1.5 0 012.2 0l.5.5a1.5 1.5 0 010 2.2L7.4 15.2zM12 5.5l2.5 2.5",
  sentitems: "M3 4l14.5 6L3 16l2-6zM5 10h6.5",
  archive: "M3 4.5h14v3.5H3zM4.2 8v7.5h11.6V8M8 11h4",
  deleteditems: "M4 5.5h12M8 5.5V4h4v1.5M5.3 5.5l.9 11h7.6l.9-11M8.5 8.5v5M11.5 8.5v5",
  junkemail: "M10 3.2a6.8 6.8 0 100 13.6 6.8 6.8 0 000-13.6zM5.3 5.3l9.4 9.4",
  folder: "M3 5.5h5l1.5 1.8H17v8.7H3z",
  open: "M7.5 5.5l5 4.5-5 4.5",
  attachment: "M14.5 9l-5 5a3 3 0 01-4.3-4.3l5.8-5.8a2 2 0 012.9 2.9l-5.6 5.6a1 1 0 01-1.5-1.4l4.9-5",
  reply: "M8.5 5L4 9.5 8.5 14M4 9.5h7.5c3 0 4.5 1.8 4.5 5",
  replyAll: "M10.5 5L6 9.5l4.5 4.5M6.5 5L2.5 9.5l4 4.5M6 9.5h6.5c3 0 4.5 1.8 4.5 5",
  forward: "M11.5 5L16 9.5 11.5 14M16 9.5H8.5c-3 0-4.5 1.8-4.5 5",
  unread: "M3 5.5h9M3 5.5v9.5h14V9.5M3.4 6l6.6 5 3-2.3M15.5 3.5a1.8 1.8 0 100 3.6 1.8 1.8 0 000-3.6z",
  add: "M10 4v12M4 10h12",
  close: "M5 5l10 10M15 5L5 15",
  pin: "M12.5 3l4.5 4.5-3.3 1-3 3 .3 3.5-6-6 3.5.3 3-3zM7.5 12.5L3.5 16.5",
  wide: "M3 5h14v10H3zM12.5 5v10",
  light: "M10 6.8a3.2 3.2 0 100 6.4 3.2 3.2 0 000-6.4zM10 2.5v1.8M10 15.7v1.8M2.5 10h1.8M15.7 10h1.8M4.7 4.7L6 6M14 14l1.3 1.3M15.3 4.7L14 6M6 14l-1.3 1.3",
  dark: "M15.8 12.3A6.5 6.5 0 018 4.2a6.5 6.5 0 107.8 8.1z",
  sandbox: "M4 16h12M6 16V9.5h8V16M6 9.5L10 4l4 5.5M10 4V2.5",
  menu: "M3.5 6h13M3.5 10h13M3.5 14h13",
  back: "M12.5 5.5L8 10l4.5 4.5",
  next: "M7.5 5.5L12 10l-4.5 4.5",
  bold: "M6.5 4.5h4.3a2.6 2.6 0 010 5.2H6.5zM6.5 9.7h5a2.9 2.9 0 010 5.8h-5z",
  italic: "M9 4.5h5M6 15.5h5M11.5 4.5l-3 11",
  list: "M8 5.5h8.5M8 10h8.5M8 14.5h8.5M4 5.5h.6M4 10h.6M4 14.5h.6",
  people: "M7.5 9.2a2.6 2.6 0 100-5.2 2.6 2.6 0 000 5.2zM2.5 16c.2-3 2-4.6 5-4.6s4.8 1.6 5 4.6M13 9.2a2.2 2.2 0 100-4.4M14.3 11.7c2 .4 3 1.9 3.2 4.3",
  place: "M10 17s5.5-4.8 5.5-9a5.5 5.5 0 00-11 0c0 4.2 5.5 9 5.5 9zM10 6.2a1.9 1.9 0 100 3.8 1.9 1.9 0 000-3.8z",
  clock: "M10 3.2a6.8 6.8 0 100 13.6 6.8 6.8 0 000-13.6zM10 6.2V10l2.7 1.8",
  reload: "M15.5 8A6 6 0 104.8 13M15.5 3.5V8H11",
  addin: "M10 16.5s-6.5-3.8-6.5-8.3A3.6 3.6 0 0110 6a3.6 3.6 0 016.5 2.2c0 4.5-6.5 8.3-6.5 8.3zM6.5 10h2l1-2 1.3 3.6.9-1.6h1.8",
} as const;
export type IconName = keyof typeof drawings;

export function icon(name: IconName): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", drawings[name]);
  svg.append(path);
  return svg;
}
