import { app } from "./app";
import { run } from "./dom";
import { answer, compose, Draft } from "./draft";

const regions = ["folders", "messages", "reading", "week", "pane-frame"];

/** Keys as in Outlook: N new, R reply; F6 goes from region to region, the pane included. */
export function showKeys(): void {
  addEventListener("keydown", (event) => {
    if (event.key === "F6") { event.preventDefault(); nextRegion(event.shiftKey ? -1 : 1); return; }
    if (event.key === "Escape") document.body.classList.remove("folders-shown");
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const open = app().open;
    if (event.key === "n") { event.preventDefault(); compose(Draft.blank()); }
    else if (event.key === "r" && open) { event.preventDefault(); run(() => answer(open.message.id, "createReply")); }
  });
}

function nextRegion(step: number): void {
  const here = regions.map((id) => document.getElementById(id)).filter((region): region is HTMLElement => region !== null && region.checkVisibility());
  const at = here.findIndex((region) => region.contains(document.activeElement));
  const next = here[(at + step + here.length) % here.length];
  (next?.querySelector<HTMLElement>('[tabindex="0"]') ?? next)?.focus();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
