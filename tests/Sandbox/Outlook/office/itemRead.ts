import type { AttachmentInfo, ReadAppointment, ReadMessage } from "../protocol";
import { ask } from "./bridge";
import { readBody } from "./body";
import { Handlers } from "./handlers";
import { details } from "./people";
import { missing, refuse, settle, unsupported, value } from "./results";

const deprecated = {
  getEntities: missing("getEntities"), getEntitiesByType: missing("getEntitiesByType"), getFilteredEntitiesByName: missing("getFilteredEntitiesByName"),
  getRegExMatches: missing("getRegExMatches"), getRegExMatchesByName: missing("getRegExMatchesByName"), getSelectedEntities: missing("getSelectedEntities"),
  getSelectedRegExMatches: missing("getSelectedRegExMatches"),
};
const parts = {
  categories: unsupported("addAsync", "getAsync", "removeAsync"),
  notificationMessages: unsupported("addAsync", "getAllAsync", "removeAsync", "replaceAsync"),
  recurrence: null as unknown as Office.Recurrence, seriesId: null as unknown as string,
};

export function messageRead(item: ReadMessage): Office.MessageRead {
  const handlers = new Handlers([]);
  const reply = (toAll: boolean) => (form: string | Office.ReplyFormData, ...tail: unknown[]) => settle(answer(item.key, toAll, form), tail);
  return {
    ...deprecated, ...parts, itemType: value<Office.MailboxEnums.ItemType>("message"), itemClass: "IPM.Note", itemId: item.itemId, internetMessageId: item.internetMessageId,
    conversationId: item.conversationId, subject: item.subject, normalizedSubject: withoutPrefix(item.subject), from: details(item.from), sender: details(item.sender),
    to: item.to.map(details), cc: item.cc.map(details), dateTimeCreated: new Date(item.created), dateTimeModified: new Date(item.modified),
    attachments: item.attachments.map(attachment), body: readBody(item.key), start: undefined as unknown as Date, end: undefined as unknown as Date, location: undefined as unknown as string,
    displayReplyForm: reply(false), displayReplyFormAsync: reply(false), displayReplyAllForm: reply(true), displayReplyAllFormAsync: reply(true),
    addHandlerAsync: handlers.addHandlerAsync, removeHandlerAsync: handlers.removeHandlerAsync,
    getAllInternetHeadersAsync: (...tail: unknown[]) => settle(ask("getHeaders", item.key), tail),
    ...unsupported("getAsFileAsync", "getAttachmentContentAsync", "getInitializationContextAsync", "getSharedPropertiesAsync", "loadCustomPropertiesAsync"),
  };
}

export function appointmentRead(item: ReadAppointment): Office.AppointmentRead {
  const handlers = new Handlers([]);
  return {
    ...deprecated, ...parts, itemType: value<Office.MailboxEnums.ItemType>("appointment"), itemClass: "IPM.Appointment", itemId: item.itemId, subject: item.subject,
    normalizedSubject: item.subject, start: new Date(item.start), end: new Date(item.end), location: item.location, organizer: details(item.organizer),
    requiredAttendees: item.required.map(details), optionalAttendees: item.optional.map(details), dateTimeCreated: new Date(item.created), dateTimeModified: new Date(item.modified),
    attachments: [], body: readBody(item.key), sensitivity: value<Office.MailboxEnums.AppointmentSensitivityType>("normal"),
    enhancedLocation: unsupported("addAsync", "getAsync", "removeAsync"),
    addHandlerAsync: handlers.addHandlerAsync, removeHandlerAsync: handlers.removeHandlerAsync,
    ...unsupported("displayReplyForm", "displayReplyFormAsync", "displayReplyAllForm", "displayReplyAllFormAsync", "getAttachmentContentAsync", "getInitializationContextAsync", "getSharedPropertiesAsync", "loadCustomPropertiesAsync"),
  };
}

function answer(key: string, toAll: boolean, form: string | Office.ReplyFormData): Promise<null> {
  const html = typeof form === "string" ? form : form.htmlBody ?? "";
  if (html.length > 32 * 1024) return refuse(9031, "InvalidParameterValueError", "The text of a reply form is limited to 32 KB.");
  if (typeof form !== "string" && form.attachments?.length) return refuse(9043, "AttachmentTypeNotSupported", "The sandbox's Outlook attaches nothing to a new form.");
  return ask("reply", key, toAll, html);
}

export function attachment(file: AttachmentInfo): Office.AttachmentDetails {
  return { id: file.id, name: file.name, size: file.size, contentType: file.contentType, contentId: "", isInline: file.isInline, attachmentType: value<Office.MailboxEnums.AttachmentType>("file") };
}

function withoutPrefix(subject: string): string { return subject.replace(/^\s*(?:(?:re|fw|fwd|aw|wg)\s*:\s*)+/i, ""); }
