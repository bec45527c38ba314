type Child = Node | string | null | undefined | false;
interface Props {
  class?: string | undefined;
  on?: { [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void };
  [attribute: string]: unknown;
}

/** Builds one element. Text only ever becomes text nodes: nothing a mail says can turn into markup here. */
export function h<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, props: Props = {}, ...children: Child[]): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === "on") for (const [type, listener] of Object.entries(value as object)) element.addEventListener(type, listener as EventListener);
    else if (name.startsWith("aria-") && typeof value === "boolean") element.setAttribute(name, String(value));
    else if (value === true) element.setAttribute(name, "");
    else if (value !== undefined && value !== null && value !== false) element.setAttribute(name, String(value));
  }
  element.append(...children.filter(isShown));
  return element;
}

/** Replaces what `root` shows and keeps the scroll position and, by `data-key`, the focus. */
export function paint(root: HTMLElement, ...children: Child[]): void {
  const active = document.activeElement;
  const key = active instanceof HTMLElement && root.contains(active) ? active.dataset.key : undefined;
  const top = root.scrollTop;
  root.replaceChildren(...children.filter(isShown));
  root.scrollTop = top;
  if (key !== undefined) root.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

export function byId<Type extends HTMLElement = HTMLElement>(id: string): Type {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element "${id}".`);
  return element as Type;
}

/** Says something to everyone, screen readers included, and takes it away again. */
export function say(text: string, kind: "note" | "problem" = "note"): void {
  if ([...byId("toasts").children].some((shown) => shown.textContent === text)) return;
  const toast = h("div", { class: `toast ${kind}` }, text);
  byId("toasts").append(toast);
  setTimeout(() => toast.remove(), kind === "problem" ? 9000 : 4000);
}

/** Runs what a click started; what goes wrong is shown, never swallowed. */
export function run(work: () => Promise<unknown>): void {
  work().catch((problem: unknown) => {
    say(problem instanceof Error ? problem.message : String(problem), "problem");
  });
}

function isShown(child: Child): child is Node | string {
  return child !== null && child !== undefined && child !== false;
}
