import { app, set, watch } from "./app";
import { byId, h, paint } from "./dom";
import { icon, type IconName } from "./icons";
import { openFolder } from "./navigation";
import { standardFolders } from "./mailbox";
import type { Folder } from "./types";

const closed = new Set<string>();

export function showFolderTree(): void {
  const tree = byId("folders");
  tree.addEventListener("keydown", steer);
  watch(({ folders, folderId, wellKnown }) => [folders, folderId, wellKnown], () => repaint(tree));
}

function repaint(tree: HTMLElement): void {
  const { folders } = app();
  const ids = new Set(folders.map((folder) => folder.id));
  const roots = folders.filter((folder) => !ids.has(folder.parentFolderId));
  paint(tree, ...roots.sort(byPlace).flatMap((folder) => branch(folder, 1)));
}

/** The folder and, when it is open, those below it: one flat list, told apart by their level. */
function branch(folder: Folder, level: number): HTMLElement[] {
  const children = app().folders.filter((child) => child.parentFolderId === folder.id).sort(byPlace);
  const selected = folder.id === app().folderId, open = !closed.has(folder.id);
  const row = h("div", { class: "folder-row", style: `--level: ${level}` },
    h("span", { class: open ? "twist open" : "twist", on: { click: (event) => { event.stopPropagation(); toggle(folder.id); } } }, children.length ? icon("open") : null),
    icon(iconOf(folder)),
    h("bdi", { class: "folder-name" }, folder.displayName),
    count(folder));
  const item = h("div", {
    role: "treeitem", "aria-level": level, "aria-selected": selected, "aria-expanded": children.length ? open : undefined,
    tabindex: selected ? 0 : -1, "data-key": folder.id, "data-folder": folder.displayName,
    on: { click: () => pick(folder.id) },
  }, row);
  return [item, ...(open ? children.flatMap((child) => branch(child, level + 1)) : [])];
}

function count(folder: Folder): HTMLElement | null {
  const drafts = folder.id === app().wellKnown.drafts;
  const number = drafts ? folder.totalItemCount : folder.unreadItemCount;
  return number ? h("span", { class: drafts ? "count still" : "count" }, String(number), h("span", { class: "visually-hidden" }, drafts ? " drafts" : " unread")) : null;
}

function pick(id: string): void {
  document.body.classList.remove("folders-shown");
  openFolder(id);
}

function toggle(id: string): void {
  if (!closed.delete(id)) closed.add(id);
  set({ folders: [...app().folders] });
}

function steer(event: KeyboardEvent): void {
  const items = [...byId("folders").querySelectorAll<HTMLElement>("[role=treeitem]")];
  const at = items.findIndex((item) => item === document.activeElement);
  const item = items[at];
  if (!item) return;
  const go = (to: HTMLElement | null | undefined) => to?.focus();
  switch (event.key) {
    case "ArrowDown": go(items[at + 1]); break;
    case "ArrowUp": go(items[at - 1]); break;
    case "Home": go(items[0]); break;
    case "End": go(items.at(-1)); break;
    case "ArrowRight": if (item.ariaExpanded === "false") toggle(item.dataset.key!); else if (item.ariaExpanded === "true") go(items[at + 1]); break;
    case "ArrowLeft": if (item.ariaExpanded === "true") toggle(item.dataset.key!); else go(items.slice(0, at).findLast((above) => Number(above.ariaLevel) < Number(item.ariaLevel))); break;
    case "Enter": case " ": pick(item.dataset.key!); break;
    default: return;
  }
  event.preventDefault();
}

function iconOf(folder: Folder): IconName {
  return standardFolders.find((name) => app().wellKnown[name] === folder.id) ?? "folder";
}

/** Outlook's order: the standard folders first, then the therapist's own by name. */
function byPlace(one: Folder, other: Folder): number {
  const order = ["inbox", "drafts", "sentitems", "folder", "archive", "deleteditems", "junkemail"];
  const place = (folder: Folder) => order.indexOf(iconOf(folder));
  return place(one) - place(other) || one.displayName.localeCompare(other.displayName, app().config.culture);
}
