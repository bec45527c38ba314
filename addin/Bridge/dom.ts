export const view = document.getElementById("view")!;
export const message = document.getElementById("message")!;

/** The part of the page that is not Razor's answer: what the shell brought along for when no answer comes. */
export function say(name: string): void {
  message.replaceChildren(fromTemplate(name));
}

/** A short word about what is or was just done in Outlook. */
export function tell(text: string, tone = "success", place: Element = message): void {
  const said = document.createElement("p");
  said.className = `message ${tone}`;
  said.setAttribute("role", "status");
  said.dataset.message = "";
  said.textContent = text;
  place.replaceChildren(said);
}

export function fromTemplate(name: string): DocumentFragment {
  const template = document.getElementById(`say-${name}`) as HTMLTemplateElement;
  return template.content.cloneNode(true) as DocumentFragment;
}

export function showSkeleton(): void {
  view.setAttribute("aria-busy", "true");
  view.replaceChildren(fromTemplate("skeleton"));
}

/** Takes a skeleton away when nothing came to replace it. */
export function endWaiting(): void {
  if (view.getAttribute("aria-busy")) view.replaceChildren(fromTemplate("empty"));
  view.removeAttribute("aria-busy");
}

/** Reads the new view's heading to screen readers; moves the focus there only when she asked for the view. */
export function announceView(hasAsked: boolean): void {
  view.removeAttribute("aria-busy");
  const heading = view.querySelector<HTMLElement>("h1");
  if (!heading) return;
  if (hasAsked) (view.querySelector<HTMLElement>("[data-first]") ?? heading).focus({ preventScroll: true });
  else document.getElementById("announce")!.textContent = heading.textContent;
  if (hasAsked) window.scrollTo(0, 0);
}

/** Puts what to correct beside the fields that a message names, and the focus into the first. */
export function markFields(form: Element): void {
  clearMarks(form);
  const problems = [...message.querySelectorAll<HTMLElement>("[data-field]")];
  for (const problem of problems) {
    const field = form.querySelector<HTMLElement>(`[name="${CSS.escape(problem.dataset.field!)}"]`);
    if (!field) continue;
    field.closest<HTMLElement>("[hidden]")?.removeAttribute("hidden");
    field.setAttribute("aria-invalid", "true");
    const note = document.createElement("p");
    note.className = "problem";
    note.id = `p-${problem.dataset.field}`;
    note.textContent = problem.textContent;
    field.setAttribute("aria-errormessage", note.id);
    field.after(note);
  }
  form.querySelector<HTMLElement>("[aria-invalid]")?.focus();
}

export function clearMarks(form: Element): void {
  form.querySelectorAll(".problem").forEach(note => note.remove());
  form.querySelectorAll("[aria-invalid]").forEach(field => { field.removeAttribute("aria-invalid"); field.removeAttribute("aria-errormessage"); });
}
