import { app } from "./app";

/** A calendar day of the practice, `yyyy-MM-dd`. */
export type Day = string;

export function dayOf(instant: Date | string): Day {
  return new Intl.DateTimeFormat("en-CA", { timeZone: app().config.timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(new Date(instant));
}
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}
/** Monday of the day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** An instant in the practice's zone and culture. */
export function show(instant: Date | string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(app().config.culture, { timeZone: app().config.timeZone, ...options }).format(new Date(instant));
}
/** A zone-less local time, such as Graph's `2026-05-12T09:00:00.0000000`, in the culture. */
export function showLocal(local: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(app().config.culture, { timeZone: "UTC", ...options }).format(new Date(`${local.slice(0, 19)}Z`));
}
export const clockTime: Intl.DateTimeFormatOptions = { hour: "numeric", minute: "2-digit" };

/** As a mail list says it: the time today, the weekday this week, the date before. */
export function showShort(instant: string): string {
  const today = dayOf(app().now), day = dayOf(instant);
  if (day === today) return show(instant, clockTime);
  if (day > addDays(today, -6) && day < today) return show(instant, { weekday: "short", ...clockTime });
  return show(instant, day.slice(0, 4) === today.slice(0, 4) ? { month: "short", day: "numeric" } : { dateStyle: "short" });
}

/** The heading under which a mail of that instant stands in the list. */
export function ageGroup(instant: string): string {
  const today = dayOf(app().now), day = dayOf(instant), monday = mondayOf(today);
  if (day >= today) return "Today";
  if (day === addDays(today, -1)) return "Yesterday";
  if (day >= monday) return "This week";
  if (day >= addDays(monday, -7)) return "Last week";
  return show(instant, { month: "long", year: "numeric" });
}

export function showSize(bytes: number): string {
  const units = ["byte", "kilobyte", "megabyte"] as const;
  let step = 0, value = bytes;
  while (value >= 1024 && step < 2) { value /= 1024; step++; }
  return new Intl.NumberFormat(app().config.culture, { style: "unit", unit: units[step], maximumFractionDigits: value < 10 && step > 0 ? 1 : 0 }).format(value);
}
