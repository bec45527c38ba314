import type { Address, Coercion, OpenItem, RecipientField } from "../protocol";
import { app } from "./app";
import { hostCalls } from "./hostCalls";
import { openItem } from "./openItem";

type Given = Record<string, unknown>;
type Method = (key: string, given: Given) => Promise<unknown>;

const fields: readonly RecipientField[] = ["to", "cc", "bcc"];
const as = (given: Given): Coercion => given.coercionType === 3 ? "html" : "text";
const field = (given: Given): RecipientField => fields[Number(given.recipientField)]!;
const nothing = async (work: Promise<unknown>): Promise<null> => { await work; return null; };

/** What Microsoft's Office.js asks of Outlook by number, answered by what the stand-in is answered by. */
export const methods: Record<number, Method> = {
  8: (_, { itemId }) => nothing(hostCalls.openMessage(String(itemId))),
  9: (_, { itemId }) => nothing(hostCalls.openAppointment(String(itemId))),
  14: async () => "html",
  15: async (key, given) => (await (openItem()?.kind === "composeAppointment"
    ? hostCalls.getAttendees(key, given.recipientField === 0 ? "required" : "optional") : hostCalls.getRecipients(key, field(given)))).map(person),
  17: (key, { subject }) => hostCalls.setSubject(key, String(subject)),
  18: (key) => hostCalls.getSubject(key),
  21: (key, given) => hostCalls.setRecipients(key, field(given), addresses(given.recipientArray)),
  22: async (key, given) => hostCalls.setRecipients(key, field(given), [...await hostCalls.getRecipients(key, field(given)), ...addresses(given.recipientArray)]),
  23: (key, given) => hostCalls.setBody(key, String(given.data), as(given), "start"),
  29: (key, given) => hostCalls.setBody(key, String(given.data), as(given), "selection"),
  32: (key) => hostCalls.save(key),
  33: (key, given) => hostCalls.setNotification(key, String(given.key), String(given.message)),
  34: async (key) => (await hostCalls.getNotifications(key)).map(({ name, message }) => ({ key: name, message, type: 0 })),
  35: (key, given) => hostCalls.setNotification(key, String(given.key), String(given.message)),
  36: (key, given) => hostCalls.setNotification(key, String(given.key), null),
  37: (key, given) => hostCalls.getBody(key, as(given)),
  38: (key, given) => hostCalls.setBody(key, String(given.data), as(given), "all"),
  44: (_, given) => newMessage(given),
  107: async () => person({ name: app().config.displayName, address: app().config.user }),
  148: (key, given) => hostCalls.addAttachment(key, String(given.base64String), String(given.name), Boolean(given.isInline)),
  149: async (key) => (await hostCalls.getAttachments(key)).map(({ id, name, size, isInline }) => ({ id, name, size, isInline, attachmentType: 0 })),
  151: async (key, { internetHeaderKeys }) => {
    const all = await hostCalls.getInternetHeaders(key);
    return Object.fromEntries((internetHeaderKeys as string[]).filter((name) => name in all).map((name) => [name, all[name]]));
  },
  152: (key, { internetHeaderNameValuePairs }) => hostCalls.setInternetHeaders(key, internetHeaderNameValuePairs as Record<string, string>),
  153: (key, { internetHeaderKeys }) => hostCalls.setInternetHeaders(key, Object.fromEntries((internetHeaderKeys as string[]).map((name) => [name, null]))),
  164: (key) => hostCalls.getItemId(key),
  168: (key) => hostCalls.getHeaders(key),
  174: async () => ({ composeType: "newMail", coercionType: "html" }),
  178: (_, given) => newMessage(given),
  179: (_, { itemId }) => nothing(hostCalls.openMessage(String(itemId))),
  180: (_, { itemId }) => nothing(hostCalls.openAppointment(String(itemId))),
};

function newMessage({ toRecipients, ccRecipients, bccRecipients, subject, htmlBody }: Given): Promise<null> {
  return hostCalls.newMessage({ to: addresses(toRecipients), cc: addresses(ccRecipients), bcc: addresses(bccRecipients), subject: String(subject ?? ""), html: String(htmlBody ?? "") });
}

/** Office.js hands recipients over as name and address, or as plain addresses. */
function addresses(list: unknown): Address[] {
  return ((list ?? []) as (string | Partial<Address> & { displayName?: string; emailAddress?: string })[]).map((one) => {
    if (typeof one === "string") return { name: one, address: one };
    const address = one.address ?? one.emailAddress ?? "";
    return { name: one.name ?? one.displayName ?? address, address };
  });
}

function person({ name, address }: Address): object {
  return { name, address, userType: address.split("@")[1] === app().config.user.split("@")[1] ? "user" : "externalUser", appointmentResponse: 0, recipientType: 0 };
}

/** The open item in the form that Office.js reads it in (HostItemType: 1 message, 2 appointment, 4 message and 5 appointment being written, 6 none). */
export function asMicrosoftSees(item: OpenItem | null): object {
  const { displayName, user, timeZone } = app().config;
  const common = {
    permissionLevel: 3, hostVersion: "20.0.0.0", owaView: "ThreeColumns", isRestIdSupported: true, userDisplayName: displayName, userEmailAddress: user, userTimeZone: timeZone,
    userProfileType: "enterprise", timeZoneOffsets: [], ewsUrl: "", restUrl: "", isRead: true, extensionId: "sandbox", entities: {}, regExMatches: {}, filteredEntities: {},
    selectedEntities: {}, selectedRegExMatches: {},
  };
  if (!item) return { ...common, itemType: 6 };
  if (item.kind === "composeAppointment") return { ...common, itemType: 5 };
  if (item.kind === "compose") return { ...common, itemType: 4, conversationId: item.conversationId };
  const read = { ...common, id: item.itemId, subject: item.subject, normalizedSubject: item.subject, dateTimeCreated: Date.parse(item.created), dateTimeModified: Date.parse(item.modified) };
  if (item.kind === "appointment") return {
    ...read, itemType: 2, itemClass: "IPM.Appointment", start: Date.parse(item.start), end: Date.parse(item.end), location: item.location, organizer: person(item.organizer),
    to: item.required.map(person), cc: item.optional.map(person), attachments: [],
  };
  return {
    ...read, itemType: 1, itemClass: "IPM.Note", conversationId: item.conversationId, internetMessageId: item.internetMessageId, from: person(item.from), sender: person(item.sender),
    to: item.to.map(person), cc: item.cc.map(person), bcc: [], attachments: item.attachments.map(({ id, name, size, contentType, isInline }) => ({ id, name, size, contentType, isInline, attachmentType: 0 })),
  };
}
