// Half-filled forms survive a change of the open item: their view is set aside whole and put back when she returns to it.
import { view } from "./dom";

interface Kept { nodes: DocumentFragment; label: string }

const most = 10;
const kept = new Map<string, Kept>();
const line = document.getElementById("kept")!;

export function markTyped(event: Event): void {
  const form = (event.target as Element).closest("form");
  if (form && view.contains(form) && !form.hasAttribute("data-transient")) form.setAttribute("data-typed", "");
}

/** Sets the shown view aside under its place when something was typed in it. */
export function setAside(place: string): void {
  const form = view.querySelector<HTMLElement>("form[data-typed]");
  if (!form) return;
  const nodes = document.createDocumentFragment();
  nodes.append(...view.childNodes);
  kept.delete(place);
  kept.set(place, { nodes, label: form.dataset.keptAs ?? "" });
  if (kept.size > most) kept.delete(kept.keys().next().value!);
}

/** Puts the view of a place back; false when none was set aside. */
export function putBack(place: string): boolean {
  const found = kept.get(place);
  if (!found) return false;
  kept.delete(place);
  view.removeAttribute("aria-busy");
  view.replaceChildren(found.nodes);
  return true;
}

export const drop = (place: string): boolean => kept.delete(place);

/** Shows what is unfinished elsewhere; the newest first. */
export function showKept(current: string): void {
  const other = [...kept.entries()].filter(([place]) => place !== current).pop();
  line.hidden = !other;
  line.dataset.place = other?.[0] ?? "";
  line.querySelector("bdi")!.textContent = other?.[1].label ?? "";
}

export const newestKept = (): string => line.dataset.place ?? "";
