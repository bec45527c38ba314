import { set } from "./app";
import { chips } from "./categories";
import { byId, h, paint } from "./dom";
import { clockTime, showLocal } from "./format";
import { icon, type IconName } from "./icons";
import { addressOf, avatar } from "./people";
import type { Attendee, CalendarEvent } from "./types";

const answers: Record<string, string> = { accepted: "accepted", declined: "declined", tentativelyAccepted: "maybe", organizer: "organizer" };
let opener: string | undefined;

/** The open event beside the week: not modal, so that the pane can be used with it. */
export function showEventCard(event: CalendarEvent | null): void {
  const card = byId<HTMLDialogElement>("event-card");
  if (!event) {
    const hadFocus = card.contains(document.activeElement);
    card.close();
    if (hadFocus && opener) document.querySelector<HTMLElement>(`#calendar [data-key="${CSS.escape(opener)}"]`)?.focus();
    return;
  }
  opener = event.id;
  card.onkeydown = (key) => { if (key.key === "Escape") set({ event: null }); };
  paint(card,
    h("button", { class: "tool card-close", type: "button", "aria-label": "Close", "data-key": "close", on: { click: () => set({ event: null }) } }, icon("close")),
    h("h2", { dir: "auto" }, event.subject || "(no subject)"), chips(event.categories),
    line("clock", h("span", {}, when(event))),
    event.location?.displayName ? line("place", h("span", { dir: "auto" }, event.location.displayName)) : null,
    event.attendees.length ? line("people", h("ul", { class: "attendees" }, ...event.attendees.map(attendee))) : null,
    event.bodyPreview ? h("p", { class: "event-notes", dir: "auto" }, event.bodyPreview) : null);
  if (!card.open) card.show();
}

function line(name: IconName, content: HTMLElement): HTMLElement {
  return h("div", { class: "card-line" }, icon(name), content);
}

function attendee(person: Attendee): HTMLElement {
  const who = addressOf(person);
  return h("li", {}, avatar(who), h("bdi", { title: who.address }, who.name), h("span", { class: "answer" }, answers[person.status?.response ?? ""] ?? "no answer yet"));
}

function when(event: CalendarEvent): string {
  const day = showLocal(event.start.dateTime, { weekday: "long", month: "long", day: "numeric" });
  return event.isAllDay ? `${day}, all day` : `${day}, ${showLocal(event.start.dateTime, clockTime)} – ${showLocal(event.end.dateTime, clockTime)}`;
}
