import { app, same, set, watch } from "./app";
import { presetClass } from "./categories";
import { byId, h, paint, run } from "./dom";
import { showEventCard } from "./eventCard";
import { EventDraft } from "./eventDraft";
import { showEventForm } from "./eventForm";
import { addDays, clockTime, dayOf, mondayOf, show, showLocal, type Day } from "./format";
import { graph } from "./graph";
import { placeSideBySide } from "./overlap";
import type { CalendarEvent, Page } from "./types";

export const hourHeight = 48;
export const eventFields = "id,subject,bodyPreview,start,end,isAllDay,isCancelled,showAs,location,organizer,attendees,categories,body";
export const inOurZone = () => `outlook.timezone="${app().config.timeZone}"`;

export function showCalendar(): void {
  const at = (days: number) => () => openWeek(addDays(app().weekOf, days));
  byId("week-before").addEventListener("click", at(-7));
  byId("week-after").addEventListener("click", at(7));
  byId("week-today").addEventListener("click", () => openWeek(dayOf(app().now)));
  watch(({ events, weekOf, event, categories, now }) => [events, weekOf, event, categories, Math.floor(now.getTime() / 60_000)], repaint);
  byId("new-event").addEventListener("click", () => set({ event: null, newEvent: new EventDraft({ subject: "", day: dayOf(app().now), from: "09:00", until: "09:30", place: "", required: [], optional: [] }) }));
  watch(({ event, newEvent }) => [event, newEvent], () => {
    const { event, newEvent } = app();
    if (newEvent) showEventForm(byId<HTMLDialogElement>("event-card"), newEvent);
    else showEventCard(event);
  });
  watch(({ view }) => [view], () => { byId("week").scrollTop = 7.5 * hourHeight; });
}

export function openWeek(day: Day): void {
  set({ view: "calendar", weekOf: mondayOf(day), events: null, event: null, newEvent: null });
  run(refreshWeek);
}

/** Reads a day more on each side: the view's bounds are UTC, the week's are the practice's. */
export async function refreshWeek(): Promise<void> {
  const { weekOf } = app();
  const range = `startDateTime=${addDays(weekOf, -1)}T00:00:00Z&endDateTime=${addDays(weekOf, 8)}T00:00:00Z`;
  const events: CalendarEvent[] = [];
  for (let next: string | undefined = `me/calendarView?${range}&$top=100&$select=${eventFields}`; next; ) {
    const page: Page<CalendarEvent> = await graph(next, { prefer: inOurZone() });
    events.push(...page.value);
    next = page["@odata.nextLink"];
  }
  if (app().weekOf !== weekOf) return;
  const event = app().event;
  set({ events: same(app().events, events), event: event && same(event, { ...event, ...(events.find(({ id }) => id === event.id) ?? {}) }) });
}

function repaint(): void {
  const { weekOf, events, now } = app();
  const days = Array.from({ length: 7 }, (_, index) => addDays(weekOf, index));
  const month = (day: Day) => showLocal(`${day}T12:00:00`, { month: "long", year: "numeric" });
  byId("week-title").textContent = month(days[0]!) === month(days[6]!) ? month(days[0]!) : `${month(days[0]!)} – ${month(days[6]!)}`;
  const today = dayOf(now);
  paint(byId("week-head"), h("div", { class: "corner" }), ...days.map((day) => h("div", { class: day === today ? "day-head today" : "day-head" },
    h("span", { class: "weekday" }, showLocal(`${day}T12:00:00`, { weekday: "short" })),
    h("span", { class: "date" }, showLocal(`${day}T12:00:00`, { day: "numeric" })),
    ...allDay(day, events ?? []))));
  paint(byId("week-body"),
    h("div", { class: "hours", "aria-hidden": "true" }, ...Array.from({ length: 23 }, (_, index) =>
      h("span", { style: `top: ${(index + 1) * hourHeight}px` }, showLocal(`2000-01-01T${String(index + 1).padStart(2, "0")}:00:00`, { hour: "numeric" })))),
    ...days.map((day) => column(day, events ?? [], day === today)));
  byId("week").setAttribute("aria-busy", String(events === null));
}

function column(day: Day, events: CalendarEvent[], isToday: boolean): HTMLElement {
  const todays = events.filter((event) => !event.isAllDay && event.start.dateTime.slice(0, 10) <= day && lastDay(event) >= day)
    .map((event) => ({ event, from: minutes(event.start.dateTime, day, 0), to: minutes(event.end.dateTime, day, 1440) }));
  const label = showLocal(`${day}T12:00:00`, { weekday: "long", month: "long", day: "numeric" });
  return h("div", { class: isToday ? "day today" : "day", role: "list", "aria-label": label },
    ...placeSideBySide(todays).map(({ event, from, to, lane, lanes }) =>
      h("div", { role: "listitem", class: "slot", style: `top: ${(from / 60) * hourHeight}px; height: ${Math.max(22, ((to - from) / 60) * hourHeight - 2)}px; left: ${(lane / lanes) * 100}%; width: ${100 / lanes}%` }, block(event))),
    isToday ? h("div", { class: "now", style: `top: ${(minutes(localNow(), day, 0) / 60) * hourHeight}px` }) : null);
}

function block(event: CalendarEvent): HTMLElement {
  const time = event.isAllDay ? "all day" : `${showLocal(event.start.dateTime, clockTime)} – ${showLocal(event.end.dateTime, clockTime)}`;
  const place = event.location?.displayName;
  const short = event.isAllDay || Date.parse(`${event.end.dateTime.slice(0, 19)}Z`) - Date.parse(`${event.start.dateTime.slice(0, 19)}Z`) < 45 * 60_000;
  return h("button", {
    type: "button", "data-key": event.id, "aria-pressed": app().event?.id === event.id,
    class: `event ${short ? "short" : ""} ${presetClass(event.categories[0] ?? "")} ${event.isCancelled ? "cancelled" : ""} ${event.showAs === "tentative" ? "tentative" : ""}`,
    on: { click: () => set({ event, newEvent: null }) },
  }, h("span", { class: "event-subject", dir: "auto" }, event.subject || "(no subject)"), " ",
    h("span", { class: short ? "visually-hidden" : "event-time" }, time), " ", place && !short ? h("span", { class: "event-place", dir: "auto" }, place) : null);
}

function allDay(day: Day, events: CalendarEvent[]): HTMLElement[] {
  return events.filter((event) => event.isAllDay && event.start.dateTime.slice(0, 10) <= day && event.end.dateTime.slice(0, 10) > day).map(block);
}

/** The last day on which a timed event stands: one that ends at midnight does not reach into the next. */
function lastDay(event: CalendarEvent): Day {
  const end = event.end.dateTime;
  return end.slice(11, 16) === "00:00" && end.slice(0, 10) > event.start.dateTime.slice(0, 10) ? addDays(end.slice(0, 10), -1) : end.slice(0, 10);
}
function minutes(local: string, day: Day, outside: number): number {
  return local.slice(0, 10) === day ? Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16)) : outside;
}
function localNow(): string {
  return `${dayOf(app().now)}T${show(app().now, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).replace(/[^\d:]/g, "")}`;
}
