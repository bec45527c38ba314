// The mail being written: its text, what is put into it, its mark, and sending. Speaks to Office.js.
import { canOpenItems, openMessage, readItem, supports } from "./outlook";
import { tell } from "./dom";

type Writing = Office.MessageCompose & { sendAsync?: (done: (result: Office.AsyncResult<void>) => void) => void };

const header = "x-referraloutlook-id";
const item = (): Writing => Office.context.mailbox.item as unknown as Writing;

/** What this Outlook can do; what it cannot is not shown. */
const able: Record<string, () => boolean> = {
  open: canOpenItems,
  attach: () => supports("Mailbox", "1.8"),
  mark: () => supports("Mailbox", "1.8"),
  send: () => supports("Mailbox", "1.15") && Boolean(item().sendAsync),
};

export function showWhatIsPossible(view: Element): void {
  for (const part of view.querySelectorAll<HTMLElement>("[data-needs]")) part.hidden = !able[part.dataset.needs!]?.();
}

function ask<T>(start: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => start(result =>
    result.status === Office.AsyncResultStatus.Succeeded ? resolve(result.value) : reject(new Refusal())));
}

/** Outlook did not do what was asked of it. */
export class Refusal extends Error {}

/** Fields that a form wants of the open mail: its recipients, and its text or its mark. Only forms for mail to listed recipients ask. */
export async function collect(what: string): Promise<Record<string, string | string[]>> {
  const fields: Record<string, string | string[]> = { ToAddresses: (await readItem())?.ToAddresses ?? [] };
  if (what === "text") fields.Body = await ask(done => item().body.getAsync(Office.CoercionType.Text, done));
  if (what === "mark") fields.Mark = await mark();
  return fields;
}

/** The event script gave it one at birth; a mail begun before that, or where events do not run, gets one now. */
async function mark(): Promise<string> {
  const present = (await ask<Record<string, string>>(done => item().internetHeaders.getAsync([header], done)))[header];
  if (present) return present;
  const fresh = crypto.randomUUID();
  await ask(done => item().internetHeaders.setAsync({ [header]: fresh }, done));
  return fresh;
}

export async function insert({ insert, done = "" }: DOMStringMap): Promise<void> {
  const { body } = item();
  const kind = await ask<Office.CoercionType>(answer => body.getTypeAsync(answer));
  await ask(answer => body.setSelectedDataAsync(kind === Office.CoercionType.Html ? asHtml(insert!) : insert!, { coercionType: kind }, answer));
  tell(done);
}

function asHtml(text: string): string {
  const block = document.createElement("div");
  block.innerText = text;
  return block.outerHTML;
}

/** Names of the files in the mail. */
export async function attachedNames(): Promise<Set<string>> {
  return new Set((await ask<Office.AttachmentDetailsCompose[]>(done => item().getAttachmentsAsync(done))).map(file => file.name));
}

export async function attachFile(name: string, base64: string): Promise<void> {
  await ask(done => item().addFileAttachmentFromBase64Async(base64, name, done));
}

/** What an answer asks of Outlook as soon as it is there. */
export const now: Record<string, (asked: DOMStringMap) => Promise<void>> = {
  open: async ({ item = "", otherwise = "" }) => canOpenItems() ? openMessage(item) : tell(otherwise),
  send: () => ask(done => item().sendAsync!(done)),
};
