import { app, same, set } from "./app";
import { run, say } from "./dom";
import { Draft } from "./draft";
import { GraphError } from "./graph";
import { findAgain, listAttachments, listMessages, listMore, markRead, moveTo, readMessage } from "./mailbox";
import type { Message } from "./types";

const pageSize = 50;

export function openFolder(id: string): void {
  set({ view: "mail", folderId: id, heads: null, more: null, selectedId: null, open: null, draft: null, event: null });
  run(() => refreshList());
}

/** Reads as many messages as are shown again, so that what moved away or arrived shows in place. */
export async function refreshList(): Promise<void> {
  const { folderId, heads } = app();
  const count = Math.min(1000, Math.max(pageSize, heads?.length ?? 0));
  const page = await listMessages(folderId, count);
  if (app().folderId !== folderId) return;
  set({ heads: same(app().heads, page.value), more: page["@odata.nextLink"] ?? null });
}

export async function showMore(): Promise<void> {
  const { folderId, more, heads } = app();
  if (!more) return;
  const page = await listMore(more);
  if (app().folderId === folderId) set({ heads: [...(heads ?? []), ...page.value], more: page["@odata.nextLink"] ?? null });
}

/** Opens a message; one clicked later wins over one that answers later. */
export async function openMail(id: string): Promise<void> {
  set({ selectedId: id, view: "mail", event: null });
  const message = await readMessage(id);
  const attachments = message.hasAttachments || /["']cid:/i.test(message.body.content) ? await listAttachments(id) : [];
  if (app().selectedId !== id) return;
  if (message.isDraft) { set({ open: null, draft: Draft.of(message, attachments) }); return; }
  set({ open: { message, attachments, movedTo: null }, draft: null });
  if (!message.isRead) await setRead(id, true);
}

/** Opens a message wherever it lies, its folder with it. */
export async function openMailAnywhere(id: string): Promise<void> {
  const message = await readMessage(id);
  if (message.parentFolderId !== app().folderId) openFolder(message.parentFolderId);
  await openMail(message.id);
}

export async function setRead(id: string, isRead: boolean): Promise<void> {
  const { heads, folders, folderId } = app();
  if (!heads?.some((head) => head.id === id && head.isRead !== isRead)) return;
  set({
    heads: heads.map((head) => (head.id === id ? { ...head, isRead } : head)),
    folders: folders.map((folder) => (folder.id === folderId ? { ...folder, unreadItemCount: Math.max(0, folder.unreadItemCount + (isRead ? -1 : 1)) } : folder)),
  });
  await markRead(id, isRead);
}

/** Takes the message out of the list and opens its neighbour, as Outlook does. */
export async function moveAway(id: string, to: "deleteditems" | "archive"): Promise<void> {
  const heads = app().heads ?? [];
  const at = heads.findIndex((head) => head.id === id);
  const neighbour = heads[at + 1] ?? heads[at - 1];
  await moveTo(id, to);
  set({ heads: heads.filter((head) => head.id !== id), selectedId: null, open: null, draft: null });
  say(to === "archive" ? "Archived." : "Moved to Deleted Items.");
  if (neighbour && at >= 0) await openMail(neighbour.id);
}

export function closeItem(): void { set({ selectedId: null, open: null, draft: null, event: null }); }

/** What the product did to the open mail meanwhile (filed it, gave it a category) is shown without closing it. */
export async function followOpenMail(): Promise<void> {
  const open = app().open;
  if (!open) return;
  const now = await wherever(open.message);
  if (app().open !== open) return;
  if (!now) { closeItem(); return; }
  const moved = now.parentFolderId !== app().folderId;
  const movedTo = moved ? app().folders.find((folder) => folder.id === now.parentFolderId)?.displayName ?? "another folder" : null;
  const next = same(open, { ...open, message: now, movedTo });
  if (next !== open) set({ open: next, selectedId: now.id });
}

async function wherever(message: Message): Promise<Message | null> {
  try {
    return await readMessage(message.id);
  } catch (problem) {
    if (!(problem instanceof GraphError && problem.status === 404)) throw problem;
    return message.internetMessageId ? await findAgain(message.internetMessageId) : null;
  }
}
