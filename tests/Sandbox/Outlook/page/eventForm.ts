import { set } from "./app";
import { h, paint, run } from "./dom";
import type { EventDraft, EventText } from "./eventDraft";
import { recipientField } from "./recipientField";

/** A new calendar entry, written in the card beside the week. */
export function showEventForm(card: HTMLDialogElement, draft: EventDraft): void {
  if (card.querySelector(`[data-draft="${draft.key}"]`)) return;
  const attendees = recipientField("Attendees", (required) => draft.edit({ required }));
  const subject = field("Subject", "text", "subject");
  const form = h("form", { class: "event-form", "data-draft": draft.key, "aria-label": "New entry", on: { submit: (event) => { event.preventDefault(); save(); } } },
    h("h2", {}, "New entry"), subject,
    field("Day", "date", "day"), h("div", { class: "row" }, field("From", "time", "from"), field("Until", "time", "until")), field("Place", "text", "place"), attendees.element,
    h("div", { class: "row" }, h("button", { class: "primary", type: "submit" }, "Save"), h("button", { class: "quiet", type: "button", on: { click: () => set({ newEvent: null }) } }, "Discard")));
  paint(card, form);
  if (!card.open) card.show();
  subject.querySelector("input")!.focus();

  function field(label: string, type: string, name: Exclude<keyof EventText, "required" | "optional">): HTMLElement {
    const input = h("input", { type, dir: "auto", autocomplete: "off", on: { input: () => draft.edit({ [name]: input.value }) } });
    input.value = draft.text[name];
    return h("label", { class: "event-field" }, h("span", {}, label), input);
  }
  function save(): void {
    if (attendees.commit()) run(() => draft.save());
  }
}
