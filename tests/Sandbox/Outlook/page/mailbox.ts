import { GraphError, graph } from "./graph";
import type { Attachment, Body, Category, Folder, Message, MessageHead, Page, Recipient } from "./types";

const headFields = "id,subject,bodyPreview,from,sender,toRecipients,receivedDateTime,isRead,isDraft,hasAttachments,categories,internetMessageId";
const mailFields = `${headFields},parentFolderId,conversationId,ccRecipients,bccRecipients,createdDateTime,lastModifiedDateTime,body`;
const folderFields = "id,displayName,parentFolderId,childFolderCount,totalItemCount,unreadItemCount";
export const standardFolders = ["inbox", "drafts", "sentitems", "archive", "deleteditems", "junkemail"] as const;

/** Ids of the standard folders that this mailbox has, in one batch: a folder never used may not exist yet. */
export async function findStandardFolders(): Promise<Record<string, string>> {
  const requests = standardFolders.map((name) => ({ id: name, method: "GET", url: `/me/mailFolders/${name}?$select=id` }));
  const { responses } = await graph<{ responses: { id: string; status: number; body: { id: string } }[] }>("$batch", { method: "POST", body: { requests } });
  return Object.fromEntries(responses.filter((part) => part.status === 200).map((part) => [part.id, part.body.id]));
}

export async function listFolders(): Promise<Folder[]> {
  return listBelow("me/mailFolders");
}

async function listBelow(path: string): Promise<Folder[]> {
  const level = await everyPage<Folder>(`${path}?$top=100&$select=${folderFields}`);
  const found: Folder[] = [];
  for (const folder of level) {
    found.push(folder);
    if (folder.childFolderCount > 0) found.push(...(await listBelow(`me/mailFolders/${encodeURIComponent(folder.id)}/childFolders`)));
  }
  return found;
}

export function listMessages(folderId: string, count: number): Promise<Page<MessageHead>> {
  return graph(`me/mailFolders/${encodeURIComponent(folderId)}/messages?$top=${count}&$orderby=receivedDateTime desc&$select=${headFields}`);
}
export function listMore(nextLink: string): Promise<Page<MessageHead>> { return graph(nextLink); }

export function readMessage(id: string): Promise<Message> {
  return graph(`${mail(id)}?$select=${mailFields}`);
}
export async function readAsText(id: string): Promise<string> {
  const answer = await graph<{ body: Body }>(`${mail(id)}?$select=body`, { prefer: 'outlook.body-content-type="text"' });
  return answer.body.content;
}
export async function readHeaders(id: string): Promise<string> {
  const answer = await graph<{ internetMessageHeaders?: { name: string; value: string }[] }>(`${mail(id)}?$select=internetMessageHeaders`);
  return (answer.internetMessageHeaders ?? []).map(({ name, value }) => `${name}: ${value}\r\n`).join("");
}
/** A message keeps its Message-ID when it moves, while its default Graph id changes. */
export async function findAgain(internetMessageId: string): Promise<Message | null> {
  const filter = encodeURIComponent(`internetMessageId eq '${internetMessageId.replaceAll("'", "''")}'`);
  const found = await graph<Page<Message>>(`me/messages?$filter=${filter}&$select=${mailFields}`);
  return found.value[0] ?? null;
}
export function markRead(id: string, isRead: boolean): Promise<unknown> { return graph(mail(id), { method: "PATCH", body: { isRead } }); }
export async function moveTo(id: string, destinationId: string): Promise<void> {
  try {
    await graph(`${mail(id)}/move`, { method: "POST", body: { destinationId } });
  } catch (problem) {
    if (!(problem instanceof GraphError && problem.status === 404)) throw problem;
  }
}

export interface DraftFields { subject: string; body: Body; toRecipients: Recipient[]; ccRecipients: Recipient[]; bccRecipients: Recipient[]; internetMessageHeaders?: { name: string; value: string }[] }
export function createDraft(fields: DraftFields): Promise<Message> { return graph("me/messages", { method: "POST", body: fields }); }
export function updateDraft(id: string, fields: DraftFields): Promise<Message> { return graph(mail(id), { method: "PATCH", body: fields }); }
export function createAnswer(id: string, kind: "createReply" | "createReplyAll" | "createForward"): Promise<Message> {
  return graph(`${mail(id)}/${kind}`, { method: "POST", body: {} });
}
export function sendDraft(id: string): Promise<void> { return graph(`${mail(id)}/send`, { method: "POST" }); }
export function deleteMessage(id: string): Promise<void> { return graph(mail(id), { method: "DELETE" }); }

export async function listAttachments(id: string): Promise<Attachment[]> {
  return everyPage(`${mail(id)}/attachments?$select=id,name,contentType,size,isInline`);
}
export function readAttachment(messageId: string, id: string): Promise<Attachment> {
  return graph(`${mail(messageId)}/attachments/${encodeURIComponent(id)}`);
}
export function removeAttachment(messageId: string, id: string): Promise<void> {
  return graph(`${mail(messageId)}/attachments/${encodeURIComponent(id)}`, { method: "DELETE" });
}
export function listCategories(): Promise<Category[]> { return everyPage("me/outlook/masterCategories"); }

const threeMegabytes = 3 * 1024 * 1024;
const part = 320 * 1024 * 10;

/** Adds a file to a draft: in one piece below 3 MB, by an upload session from there on, as Graph demands. */
export async function attach(messageId: string, name: string, contentType: string, bytes: Uint8Array<ArrayBuffer>, isInline: boolean): Promise<void> {
  if (bytes.length < threeMegabytes) {
    const body = { "@odata.type": "#microsoft.graph.fileAttachment", name, contentType, isInline, contentBytes: base64(bytes) };
    await graph(`${mail(messageId)}/attachments`, { method: "POST", body });
    return;
  }
  const item = { attachmentType: "file", name, size: bytes.length, contentType, isInline };
  const session = await graph<{ uploadUrl: string }>(`${mail(messageId)}/attachments/createUploadSession`, { method: "POST", body: { AttachmentItem: item } });
  for (let start = 0; start < bytes.length; start += part) {
    const piece = bytes.subarray(start, start + part);
    const range = `bytes ${start}-${start + piece.length - 1}/${bytes.length}`;
    const answer = await fetch(session.uploadUrl, { method: "PUT", headers: { "Content-Range": range }, body: piece });
    if (!answer.ok) throw new GraphError(answer.status, "Upload", `“${name}” was not attached: the upload stopped. Please attach it again.`);
  }
}

export function base64(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += 0x8000) text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return btoa(text);
}
export function fromBase64(text: string): Uint8Array<ArrayBuffer> { return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)); }

function mail(id: string): string { return `me/messages/${encodeURIComponent(id)}`; }

async function everyPage<Item>(path: string): Promise<Item[]> {
  const all: Item[] = [];
  for (let next: string | undefined = path; next; ) {
    const page: Page<Item> = await graph(next);
    all.push(...page.value);
    next = page["@odata.nextLink"];
  }
  return all;
}
