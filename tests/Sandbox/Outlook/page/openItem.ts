import type { OpenItem } from "../protocol";
import { app, type AppState } from "./app";
import type { Draft } from "./draft";
import { addressOf } from "./people";
import type { CalendarEvent } from "./types";

/** Add-ins get EWS ids. They are the page's default Graph ids in the other base64 alphabet; `translateExchangeIds` maps both on the server. */
export function toEwsId(id: string): string { return id.replaceAll("-", "/").replaceAll("_", "+"); }
export function toGraphId(id: string): string { return id.replaceAll("/", "-").replaceAll("+", "_"); }

/** What counts as "the open item has changed" for the pane. */
export function pickOpenItem({ view, open, draft, event, newEvent }: AppState): readonly unknown[] {
  return [view, open?.message.id, draft, event?.id, newEvent];
}

/** The open item as the pane sees it; null when nothing is open. */
export function openItem(): OpenItem | null {
  const { view, open, draft, event, newEvent, config } = app();
  if (view === "calendar" && newEvent) return { kind: "composeAppointment", key: newEvent.key };
  if (view === "calendar") return event && appointment(event, { name: config.displayName, address: config.user });
  if (draft) return draftAsItem(draft);
  if (!open) return null;
  const { message, attachments } = open;
  return {
    kind: "read", key: `message ${message.id}`, itemId: toEwsId(message.id), internetMessageId: message.internetMessageId ?? "", conversationId: toEwsId(message.conversationId ?? ""),
    subject: message.subject ?? "", from: addressOf(message.from), sender: addressOf(message.sender ?? message.from),
    to: (message.toRecipients ?? []).map(addressOf), cc: (message.ccRecipients ?? []).map(addressOf), created: message.createdDateTime, modified: message.lastModifiedDateTime,
    attachments: attachments.map(({ id, name, size, contentType, isInline }) => ({ id: toEwsId(id), name, size, contentType: contentType ?? "", isInline })),
  };
}

export function draftAsItem({ key, conversationId }: Draft): OpenItem { return { kind: "compose", key, conversationId }; }

function appointment(event: CalendarEvent, me: { name: string; address: string }): OpenItem {
  const of = (type: string) => event.attendees.filter((person) => person.type === type).map(addressOf);
  const organizer = addressOf(event.organizer);
  return {
    kind: "appointment", key: `event ${event.id}`, itemId: toEwsId(event.id), subject: event.subject ?? "", start: instant(event.start.dateTime), end: instant(event.end.dateTime),
    location: event.location?.displayName ?? "", organizer: organizer.address ? organizer : me, required: of("required"), optional: of("optional"),
    created: event.createdDateTime ?? instant(event.start.dateTime), modified: event.lastModifiedDateTime ?? instant(event.start.dateTime),
  };
}

/** The instant of a local time of the practice's zone. */
function instant(local: string): string {
  const guess = Date.parse(`${local.slice(0, 19)}Z`);
  const offset = (at: number) => {
    const parts = new Intl.DateTimeFormat("sv-SE", { timeZone: app().config.timeZone, dateStyle: "short", timeStyle: "medium" }).format(at);
    return Date.parse(`${parts.replace(" ", "T")}Z`) - at;
  };
  return new Date(guess - offset(guess - offset(guess))).toISOString();
}
