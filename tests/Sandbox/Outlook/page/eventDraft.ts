import type { Address, AttendeeField } from "../protocol";
import { app, set } from "./app";
import { openWeek } from "./calendarView";
import { say } from "./dom";
import { graph } from "./graph";
import { tellRecipientsChanged } from "./paneFrame";
import { recipientOf } from "./people";

export interface EventText { subject: string; day: string; from: string; until: string; place: string; required: Address[]; optional: Address[] }

/** An entry being written; the calendar has it once it is saved. */
export class EventDraft {
  readonly key = crypto.randomUUID();
  constructor(public text: EventText) {}

  edit(change: Partial<EventText>): void {
    this.text = { ...this.text, ...change };
    if ("required" in change || "optional" in change)
      tellRecipientsChanged({ key: this.key, fields: { to: false, cc: false, bcc: false }, attendees: { required: "required" in change, optional: "optional" in change } });
  }

  async save(): Promise<void> {
    const { subject, day, from, until, place, required, optional } = this.text, timeZone = app().config.timeZone;
    if (!day || !from || !until || until <= from) throw new Error("The entry needs a day and must end after it begins. It is not saved yet.");
    const invited = (type: AttendeeField, list: Address[]) => list.map((person) => ({ type, ...recipientOf(person) }));
    await graph("me/events", { method: "POST", body: {
      subject, start: { dateTime: `${day}T${from}:00`, timeZone }, end: { dateTime: `${day}T${until}:00`, timeZone },
      ...(place ? { location: { displayName: place } } : {}), attendees: [...invited("required", required), ...invited("optional", optional)],
    } });
    set({ newEvent: null });
    openWeek(day);
    say("In your calendar.");
  }
}
