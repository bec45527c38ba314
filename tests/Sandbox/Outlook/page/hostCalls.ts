import type { Address, Coercion, HostCalls, OpenItem, RecipientField, Theme, Welcome } from "../protocol";
import { app, set } from "./app";
import { inOurZone, eventFields, openWeek } from "./calendarView";
import { answer, compose, Draft } from "./draft";
import type { EventDraft } from "./eventDraft";
import { HostFailure, itemChanged, itemNotSaved, notSupported } from "./failures";
import { graph, tokenFor } from "./graph";
import { fromBase64, readAsText, readHeaders } from "./mailbox";
import { clean, plainAsHtml } from "./mailFrame";
import { openMailAnywhere } from "./navigation";
import { openItem, toEwsId, toGraphId } from "./openItem";
import type { CalendarEvent } from "./types";

/** `hello` and `completed` belong to one frame and are answered where it is. */
type Shared = Exclude<keyof HostCalls, "hello" | "completed">;
type Answers = { [Name in Shared]: (...args: HostCalls[Name]["args"]) => Promise<HostCalls[Name]["answer"]> };

/** What the page does for the add-in. A call about an item that is no longer open is refused: it must never land on the next one. */
export const hostCalls: Answers = {
  getBody: async (key, as) => {
    const item = openItem();
    if (item?.key !== key) throw itemChanged();
    if (item.kind === "compose") return as === "html" ? draftOf(key).text.html : htmlAsText(draftOf(key).text.html);
    if (item.kind === "appointment") return bodyOfEvent(as);
    if (item.kind === "composeAppointment") return "";
    return as === "html" ? app().open!.message.body.content : readAsText(app().open!.message.id);
  },
  getHeaders: async (key) => {
    const { open, silent } = app();
    // Asked for the headers, Outlook answers for what it shows, told or not: that is how an add-in can notice.
    if (!open || (openItem()?.key !== key && !silent)) throw itemChanged();
    return readHeaders(open.message.id);
  },
  setBody: async (key, text, as, place) => {
    const draft = draftOf(key), html = as === "html" ? clean(text) : plainAsHtml(text);
    if (place === "selection") draft.insertAtCursor(html);
    else draft.edit({ html: place === "all" ? html : html + draft.text.html }, "outside");
    return null;
  },
  getSubject: async (key) => (openItem()?.kind === "composeAppointment" ? eventDraftOf(key) : draftOf(key)).text.subject,
  setSubject: async (key, subject) => { draftOf(key).edit({ subject }, "outside"); return null; },
  getRecipients: async (key, field) => draftOf(key).text[field],
  getAttendees: async (key, field) => eventDraftOf(key).text[field],
  setRecipients: async (key, field, recipients) => { draftOf(key).edit({ [field]: recipients } as Record<RecipientField, Address[]>, "outside"); return null; },
  addAttachment: async (key, base64, name, isInline) => {
    const draft = draftOf(key);
    if (base64.length * 0.75 > 25 * 1024 * 1024) throw new HostFailure(9000, "AttachmentSizeExceeded", "The attachment is larger than 25 MB.");
    return toEwsId((await draft.attach(name, contentType(name), fromBase64(base64), isInline)).id);
  },
  getAttachments: async (key) => draftOf(key).attachments.map(({ id, name, size, contentType, isInline }) => ({ id: toEwsId(id), name, size, contentType: contentType ?? "", isInline })),
  removeAttachment: async (key, id) => { await draftOf(key).detach(toGraphId(id)); return null; },
  save: async (key) => toEwsId(await draftOf(key).save()),
  getItemId: async (key) => {
    const id = openItem()?.kind === "composeAppointment" && eventDraftOf(key) ? null : draftOf(key).id;
    if (!id) throw itemNotSaved();
    return toEwsId(id);
  },
  openMessage: async (itemId) => { await openMailAnywhere(toGraphId(itemId)); return null; },
  openAppointment: async (itemId) => {
    const event = await graph<CalendarEvent>(`me/events/${encodeURIComponent(toGraphId(itemId))}?$select=${eventFields}`, { prefer: inOurZone() });
    openWeek(event.start.dateTime.slice(0, 10));
    set({ event });
    return null;
  },
  newMessage: async (message) => { compose(Draft.blank({ ...message, html: clean(message.html) })); return null; },
  reply: async (key, toAll, html) => {
    const open = app().open;
    if (!open || openItem()?.key !== key) throw itemChanged();
    await answer(open.message.id, toAll ? "createReplyAll" : "createReply", clean(html));
    return null;
  },
  setNotification: async (key, name, message) => { draftOf(key).notify(name, message); return null; },
  getNotifications: async (key) => [...draftOf(key).notifications].map(([name, message]) => ({ name, message })),
  setInternetHeaders: async (key, headers) => {
    const draft = draftOf(key);
    for (const [name, value] of Object.entries(headers)) { if (value === null) draft.headers.delete(name); else draft.headers.set(name, value); }
    return null;
  },
  getInternetHeaders: async (key) => Object.fromEntries(draftOf(key).headers),
  accessToken: async () => {
    try {
      return await tokenFor(app().config.appId);
    } catch (problem) {
      throw new HostFailure(13006, "ClientError", problem instanceof Error ? problem.message : "No token was given.");
    }
  },
};

/** What a frame is told when it says hello. */
export function welcome(item: OpenItem | null): Welcome {
  const { displayName, user, timeZone, culture } = app().config;
  return { item, user: { displayName, address: user, timeZone }, culture, theme: theme() };
}

export function theme(): Theme {
  return app().dark
    ? { dark: true, bodyBackground: "#292929", bodyForeground: "#FFFFFF", controlBackground: "#3D3D3D", controlForeground: "#FFFFFF" }
    : { dark: false, bodyBackground: "#FFFFFF", bodyForeground: "#242424", controlBackground: "#FFFFFF", controlForeground: "#242424" };
}

function draftOf(key: string): Draft {
  const draft = app().draft;
  if (draft?.key === key) return draft;
  throw openItem()?.key === key ? notSupported() : itemChanged();
}

function eventDraftOf(key: string): EventDraft {
  const draft = app().newEvent;
  if (draft?.key === key) return draft;
  throw openItem()?.key === key ? notSupported() : itemChanged();
}

function bodyOfEvent(as: Coercion): string {
  const body = app().event?.body;
  if (!body) return "";
  return as === "html" ? (body.contentType === "html" ? body.content : plainAsHtml(body.content)) : body.contentType === "text" ? body.content : htmlAsText(body.content);
}

function htmlAsText(html: string): string {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  for (const line of parsed.querySelectorAll("br")) line.replaceWith("\n");
  for (const block of parsed.querySelectorAll("p,div,li,tr,h1,h2,h3,h4,blockquote,pre")) block.append("\n");
  return (parsed.body.textContent ?? "").replace(/\n{3,}/g, "\n\n").trim();
}

const contentTypes: Record<string, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", pdf: "application/pdf", png: "image/png", jpg: "image/jpeg", ics: "text/calendar", txt: "text/plain",
};
function contentType(name: string): string { return contentTypes[name.split(".").pop()!.toLowerCase()] ?? "application/octet-stream"; }
