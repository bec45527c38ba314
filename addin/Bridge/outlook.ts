// What Outlook tells us about itself and its open item. Only this file, compose.ts, signIn.ts, dialog.ts and launchEvents.ts speak to Office.js.

export interface OpenItem {
  Mode: "read" | "compose" | "appointment";
  ItemId: string;
  InternetMessageId: string;
  ConversationId: string;
  FromName: string;
  FromAddress: string;
  ToAddresses: string[];
}

type AnyItem = Office.Item & Partial<Office.MessageRead & Office.MessageCompose & Office.AppointmentRead & Office.AppointmentCompose>;
type Readers = Office.EmailAddressDetails[] | Office.Recipients | undefined;

export const supports = (set: string, version: string): boolean => Office.context.requirements.isSetSupported(set, version);

/** Resolves false outside Outlook. */
export async function isInOutlook(): Promise<boolean> {
  if (typeof Office === "undefined") return false;
  const info = await Office.onReady();
  return info.host === Office.HostType.Outlook || Boolean(Office.context.mailbox);
}

const currentItem = (): AnyItem | null => (Office.context.mailbox.item as AnyItem | null | undefined) ?? null;

/** Tells two items apart without asking Outlook; null when nothing is open. */
export function itemKey(): string | null {
  const item = currentItem();
  if (!item) return null;
  return item.itemId ? `item:${item.itemId}` : `new:${item.conversationId ?? ""}`;
}

export async function readItem(): Promise<OpenItem | null> {
  const item = currentItem();
  if (!item) return null;
  const isAppointment = item.itemType === Office.MailboxEnums.ItemType.Appointment;
  const isMessageRead = !isAppointment && Boolean(item.itemId) && typeof item.subject === "string";
  const from = isMessageRead ? item.from as Office.EmailAddressDetails | undefined : undefined;
  const fields: Readers[] = isAppointment ? [item.requiredAttendees, item.optionalAttendees] : [item.to, item.cc, item.bcc];
  return {
    Mode: isAppointment ? "appointment" : isMessageRead ? "read" : "compose",
    ItemId: item.itemId ?? (isAppointment ? await savedId(item) : ""),
    InternetMessageId: item.internetMessageId ?? "",
    ConversationId: item.conversationId ?? "",
    FromName: from?.displayName ?? "",
    FromAddress: from?.emailAddress ?? "",
    ToAddresses: (await Promise.all(fields.map(addresses))).flat(),
  };
}

/** Another mail is open than the one it was meant for. */
export class Moved extends Error {}

/**
 * Answers with a check that throws {@link Moved} once another mail is open. A new mail has no conversation before it is first saved;
 * whom it is to tells two of them apart.
 */
export async function watchMail(): Promise<() => Promise<void>> {
  const people = async (): Promise<string> => (await readItem())?.ToAddresses.join(" ") ?? "";
  const key = itemKey();
  const to = await people();
  return async () => { if ((key !== "new:" && key !== itemKey()) || to !== await people()) throw new Moved(); };
}

/** Her own appointment opens for editing; its id is known once it is saved. */
function savedId(item: AnyItem): Promise<string> {
  if (!item.getItemIdAsync || !supports("Mailbox", "1.8")) return Promise.resolve("");
  return new Promise(resolve => item.getItemIdAsync!(result => resolve(result.status === Office.AsyncResultStatus.Succeeded ? result.value : "")));
}

function addresses(field: Readers): Promise<string[]> {
  if (!field) return Promise.resolve([]);
  if (Array.isArray(field)) return Promise.resolve(field.map(person => person.emailAddress));
  return new Promise(resolve => field.getAsync(result =>
    resolve(result.status === Office.AsyncResultStatus.Succeeded ? result.value.map(person => person.emailAddress) : [])));
}

/**
 * ItemChanged alone misses changes (facts: outlook.md): the caller also asks when the pane gets focus or becomes visible.
 * While a mail is written, a change of its recipients counts too.
 */
export function onItemChanged(changed: () => void, recipientsChanged: () => void): void {
  if (supports("Mailbox", "1.5")) Office.context.mailbox.addHandlerAsync(Office.EventType.ItemChanged, () => { watchRecipients(recipientsChanged); changed(); });
  watchRecipients(recipientsChanged);
  window.addEventListener("focus", changed);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) changed(); });
}

function watchRecipients(changed: () => void): void {
  const item = currentItem();
  const isWritten = item !== null && typeof item.subject !== "string";
  if (isWritten && supports("Mailbox", "1.7") && item.addHandlerAsync) item.addHandlerAsync(Office.EventType.RecipientsChanged, changed);
}

/**
 * The Message-ID that Outlook has open by its own account, when the item object in this page may be out of date because the change was
 * never told. Null when it cannot be known.
 */
export function askOpenMessageId(): Promise<string | null> {
  const item = currentItem();
  if (!item?.getAllInternetHeadersAsync || !supports("Mailbox", "1.8")) return Promise.resolve(null);
  return new Promise(resolve => item.getAllInternetHeadersAsync!(result => {
    const headers = result.status === Office.AsyncResultStatus.Succeeded ? result.value : "";
    resolve(/^Message-ID:\s*(\S+)/im.exec(headers)?.[1] ?? null);
  }));
}

export const knownMessageId = (): string | null => currentItem()?.internetMessageId ?? null;

/** Outlook on phones opens no other item for an add-in. */
export const canOpenItems = (): boolean => ![Office.PlatformType.iOS, Office.PlatformType.Android].includes(Office.context.platform);

export function openMessage(id: string): void {
  if (supports("Mailbox", "1.9")) Office.context.mailbox.displayMessageFormAsync(id);
  else Office.context.mailbox.displayMessageForm(id);
}

export function openAppointment(id: string): void {
  if (supports("Mailbox", "1.9")) Office.context.mailbox.displayAppointmentFormAsync(id);
  else Office.context.mailbox.displayAppointmentForm(id);
}

export const language = (): string => Office.context.displayLanguage || navigator.language;

export const mailboxAddress = (): string => Office.context.mailbox.userProfile?.emailAddress ?? "";

/** Outlook's own background, "#rrggbb"; null where Outlook does not tell. */
export const officeBackground = (): string | null => Office.context.officeTheme?.bodyBackgroundColor ?? null;

export function onThemeChanged(changed: () => void): void {
  if (supports("Mailbox", "1.14")) Office.context.mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, changed);
}
