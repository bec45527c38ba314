import type { Address, AttendeeField, ComposeAppointment, ComposeMessage, RecipientField } from "../protocol";
import { ask } from "./bridge";
import { composeBody, readBody } from "./body";
import { Handlers } from "./handlers";
import { addresses, details } from "./people";
import { refuse, settle, unsupported, value } from "./results";

/** A message being written. In Outlook, too, its fields are objects to ask, not values. */
export function messageCompose(item: ComposeMessage, me: Address, handlers: Handlers): Office.MessageCompose {
  const { key } = item;
  const attach = (base64: string, name: string, ...tail: unknown[]) => {
    const options = tail.find((one): one is { isInline?: boolean } => typeof one === "object" && one !== null);
    settle(ask("addAttachment", key, base64, name, options?.isInline ?? false), tail);
  };
  return {
    itemType: value<Office.MailboxEnums.ItemType>("message"), conversationId: item.conversationId as string, seriesId: null as unknown as string, inReplyTo: "",
    to: recipients(key, "to"), cc: recipients(key, "cc"), bcc: recipients(key, "bcc"), body: composeBody(key),
    subject: {
      getAsync: (...tail: unknown[]) => settle(ask("getSubject", key), tail),
      setAsync: (subject: string, ...tail: unknown[]) => settle(
        subject.length > 255 ? refuse(9031, "InvalidParameterValueError", "A subject has at most 255 characters.") : ask("setSubject", key, subject), tail),
    },
    from: { getAsync: (...tail: unknown[]) => settle(Promise.resolve(details(me)), tail) },
    addFileAttachmentFromBase64Async: attach,
    getAttachmentsAsync: (...tail: unknown[]) => settle(ask("getAttachments", key).then((files) => files.map(composeAttachment)), tail),
    removeAttachmentAsync: (id: string, ...tail: unknown[]) => settle(ask("removeAttachment", key, id), tail),
    saveAsync: (...tail: unknown[]) => settle(ask("save", key), tail),
    getItemIdAsync: (...tail: unknown[]) => settle(ask("getItemId", key), tail),
    getItemClassAsync: (...tail: unknown[]) => settle(Promise.resolve("IPM.Note"), tail),
    addHandlerAsync: handlers.addHandlerAsync, removeHandlerAsync: handlers.removeHandlerAsync,
    categories: unsupported("addAsync", "getAsync", "removeAsync"),
    notificationMessages: notifications(key), internetHeaders: internetHeaders(key),
    sessionData: unsupported("clearAsync", "getAllAsync", "getAsync", "removeAsync", "setAsync"),
    delayDeliveryTime: unsupported("getAsync", "setAsync"),
    sensitivityLabel: unsupported("getAsync", "setAsync"),
    close: () => settle(refuse(5000, "OperationNotSupported", "close is not part of the sandbox's Outlook."), []),
    ...unsupported("addFileAttachmentAsync", "addItemAttachmentAsync", "closeAsync", "disableClientSignatureAsync", "getAttachmentContentAsync", "getComposeTypeAsync", "getConversationIndexAsync",
      "getInitializationContextAsync", "getSelectedDataAsync", "getSharedPropertiesAsync", "isClientSignatureEnabledAsync", "loadCustomPropertiesAsync", "sendAsync", "setSelectedDataAsync"),
  };
}

/** A calendar entry being written: an add-in can read who is invited and what it is called; it writes nothing here. */
export function appointmentCompose({ key }: ComposeAppointment, handlers: Handlers): Office.AppointmentCompose {
  const attendees = (field: AttendeeField): Office.Recipients => ({
    getAsync: (...tail: unknown[]) => settle(ask("getAttendees", key, field).then((list) => list.map(details)), tail), ...unsupported("addAsync", "setAsync"),
  });
  return {
    itemType: value<Office.MailboxEnums.ItemType>("appointment"), seriesId: null as unknown as string, requiredAttendees: attendees("required"), optionalAttendees: attendees("optional"),
    subject: { getAsync: (...tail: unknown[]) => settle(ask("getSubject", key), tail), ...unsupported("setAsync") }, body: readBody(key),
    start: unsupported("getAsync", "setAsync"), end: unsupported("getAsync", "setAsync"), location: unsupported("getAsync", "setAsync"), organizer: unsupported("getAsync"),
    recurrence: unsupported("getAsync", "setAsync") as unknown as Office.Recurrence, sensitivity: unsupported("getAsync", "setAsync"),
    enhancedLocation: unsupported("addAsync", "getAsync", "removeAsync"), categories: unsupported("addAsync", "getAsync", "removeAsync"),
    notificationMessages: unsupported("addAsync", "getAllAsync", "removeAsync", "replaceAsync"), sessionData: unsupported("clearAsync", "getAllAsync", "getAsync", "removeAsync", "setAsync"),
    sensitivityLabel: unsupported("getAsync", "setAsync"),
    getItemIdAsync: (...tail: unknown[]) => settle(ask("getItemId", key), tail),
    addHandlerAsync: handlers.addHandlerAsync, removeHandlerAsync: handlers.removeHandlerAsync,
    close: () => settle(refuse(5000, "OperationNotSupported", "close is not part of the sandbox's Outlook."), []),
    ...unsupported("addFileAttachmentAsync", "addFileAttachmentFromBase64Async", "addItemAttachmentAsync", "disableClientSignatureAsync", "getAttachmentContentAsync", "getAttachmentsAsync",
      "getInitializationContextAsync", "getItemClassAsync", "getSelectedDataAsync", "getSharedPropertiesAsync", "isClientSignatureEnabledAsync", "loadCustomPropertiesAsync", "removeAttachmentAsync",
      "saveAsync", "setSelectedDataAsync", "sendAsync"),
  };
}

function recipients(key: string, field: RecipientField): Office.Recipients {
  const write = (list: Promise<Address[]>, tail: unknown[]) => settle(list.then((all) =>
    all.length > 500 ? refuse(9012, "NumberOfRecipientsExceeded", "A field holds at most 500 recipients.") : ask("setRecipients", key, field, all)), tail);
  return {
    getAsync: (...tail: unknown[]) => settle(ask("getRecipients", key, field).then((list) => list.map(details)), tail),
    setAsync: (list: unknown[], ...tail: unknown[]) => write(Promise.resolve(addresses(list)), tail),
    addAsync: (list: unknown[], ...tail: unknown[]) => write(ask("getRecipients", key, field).then((known) => [...known, ...addresses(list)]), tail),
  };
}

function notifications(key: string): Office.NotificationMessages {
  const show = (name: string, { message }: Office.NotificationMessageDetails, ...tail: unknown[]) => settle(
    message.length > 150 ? refuse(9031, "InvalidParameterValueError", "A notification has at most 150 characters.") : ask("setNotification", key, name, message), tail);
  return {
    addAsync: show, replaceAsync: show,
    removeAsync: (name: string, ...tail: unknown[]) => settle(ask("setNotification", key, name, null), tail),
    getAllAsync: (...tail: unknown[]) => settle(ask("getNotifications", key).then((all) => all.map(({ name, message }) => ({ key: name, message, type: "informationalMessage" }))), tail),
  };
}

function internetHeaders(key: string): Office.InternetHeaders {
  return {
    setAsync: (headers: object, ...tail: unknown[]) => settle(ask("setInternetHeaders", key, headers as Record<string, string>), tail),
    removeAsync: (names: string[], ...tail: unknown[]) => settle(ask("setInternetHeaders", key, Object.fromEntries(names.map((name) => [name, null]))), tail),
    getAsync: (names: string[], ...tail: unknown[]) => settle(ask("getInternetHeaders", key).then((all) => Object.fromEntries(names.filter((name) => name in all).map((name) => [name, all[name]]))), tail),
  };
}

function composeAttachment(file: { id: string; name: string; size: number; isInline: boolean }): Office.AttachmentDetailsCompose {
  return { id: file.id, name: file.name, size: file.size, isInline: file.isInline, contentId: "", isServiceAccessible: true, attachmentType: value<Office.MailboxEnums.AttachmentType>("file") };
}
