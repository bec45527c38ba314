import { app, watch, type OpenMail } from "./app";
import { chips } from "./categories";
import { showCompose } from "./composeView";
import { h, byId, paint, run } from "./dom";
import { answer } from "./draft";
import { show, showSize } from "./format";
import { icon, type IconName } from "./icons";
import { readAttachment, fromBase64 } from "./mailbox";
import { clean, plainAsHtml, readingFrame, setFrameTheme } from "./mailFrame";
import { moveAway, openFolder, setRead } from "./navigation";
import { addressOf, avatar, nameOf } from "./people";
import type { Attachment, Recipient } from "./types";

const main = () => byId("reading");

export function showReadingView(): void {
  watch(({ open, draft, view }) => [open, draft, view === "mail"], repaint);
  watch(({ dark }) => [dark], () => { for (const frame of main().querySelectorAll("iframe")) setFrameTheme(frame, app().dark); });
}

let shown: { id: string; body: string } | undefined;

function repaint(): void {
  const { open, draft } = app();
  if (draft) { shown = undefined; showCompose(main(), draft); return; }
  if (!open) { shown = undefined; paint(main(), nothingOpen()); return; }
  const { message } = open;
  const sameBody = shown?.id === message.internetMessageId && shown?.body === message.body.content;
  const body = sameBody ? main().querySelector(".body") as HTMLElement | null : null;
  if (body) { body.previousElementSibling!.replaceWith(head(open)); return; }
  shown = { id: message.internetMessageId ?? message.id, body: message.body.content };
  const holder = h("div", { class: "body" });
  paint(main(), h("article", { class: "mail", "aria-label": message.subject || "Message" }, head(open), holder));
  main().scrollTop = 0;
  run(() => fill(holder, open));
}

function nothingOpen(): HTMLElement {
  return h("div", { class: "nothing" }, icon("mail"), h("p", {}, "Choose a message to read it here."));
}

function head({ message, attachments, movedTo }: OpenMail): HTMLElement {
  const files = attachments.filter((file) => !file.isInline);
  const from = addressOf(message.from);
  return h("div", { class: "mail-head" },
    movedTo ? h("p", { class: "moved", role: "status" }, icon("folder"), h("span", {}, "Filed to ", h("bdi", {}, movedTo)),
      h("button", { class: "link", type: "button", on: { click: () => openFolder(message.parentFolderId) } }, "Show folder")) : null,
    h("div", { class: "title-row" }, h("h2", { dir: "auto" }, message.subject || "(no subject)"), chips(message.categories)),
    h("div", { class: "sender-row" },
      avatar({ ...from, name: nameOf(message.from) }, "large"),
      h("div", { class: "sender" },
        h("div", {}, h("bdi", { class: "who" }, nameOf(message.from)), from.address !== from.name ? h("bdi", { class: "address" }, from.address) : null),
        people("To", message.toRecipients), people("Cc", message.ccRecipients)),
      h("div", { class: "mail-side" }, actions(message.id, message.isRead),
        h("time", { datetime: message.receivedDateTime }, show(message.receivedDateTime, { weekday: "short", month: "short", day: "numeric", hour: "numeric", minute: "2-digit" })))),
    files.length ? h("ul", { class: "files", "aria-label": "Attachments" }, ...files.map((file) => h("li", {}, fileButton(message.id, file)))) : null);
}

function people(label: string, list: Recipient[]): HTMLElement | null {
  if (list.length === 0) return null;
  return h("div", { class: "people" }, `${label}: `, ...list.flatMap((person, index) => [index ? ", " : "", h("bdi", { title: addressOf(person).address }, addressOf(person).name)]));
}

function actions(id: string, isRead: boolean): HTMLElement {
  const button = (label: string, name: IconName, work: () => Promise<unknown>) =>
    h("button", { class: "tool", type: "button", title: label, "aria-label": label, "data-key": label, on: { click: () => run(work) } }, icon(name));
  return h("div", { class: "tools", role: "toolbar", "aria-label": "Message actions" },
    button("Reply", "reply", () => answer(id, "createReply")),
    button("Reply all", "replyAll", () => answer(id, "createReplyAll")),
    button("Forward", "forward", () => answer(id, "createForward")),
    button("Mark as unread", "unread", () => setRead(id, !isRead)),
    button("Archive", "archive", () => moveAway(id, "archive")),
    button("Delete", "deleteditems", () => moveAway(id, "deleteditems")));
}

export function fileButton(messageId: string, file: Attachment): HTMLElement {
  const item = file["@odata.type"]?.endsWith("fileAttachment") === false;
  return h("button", { class: "file", type: "button", disabled: item, title: `Download ${file.name}`, on: { click: () => run(() => download(messageId, file)) } },
    h("span", { class: "file-kind", "aria-hidden": "true" }, /\.([a-z0-9]{1,4})$/i.exec(file.name)?.[1] ?? "file"),
    h("span", { class: "file-text" }, h("bdi", { class: "file-name" }, file.name), h("span", { class: "file-size" }, showSize(file.size))));
}

async function download(messageId: string, file: Attachment): Promise<void> {
  const whole = await readAttachment(messageId, file.id);
  if (whole.contentBytes == null) throw new Error(`“${file.name}” is not a file that can be downloaded.`);
  const address = URL.createObjectURL(new Blob([fromBase64(whole.contentBytes)], { type: "application/octet-stream" }));
  h("a", { href: address, download: file.name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

async function fill(holder: HTMLElement, { message, attachments }: OpenMail): Promise<void> {
  const pictures = new Map<string, string>();
  for (const file of attachments.filter(({ contentType }) => contentType?.startsWith("image/") && message.body.content.includes("cid:"))) {
    const { contentId, contentBytes } = await readAttachment(message.id, file.id);
    if (contentId && contentBytes) pictures.set(contentId.toLowerCase(), `data:${file.contentType};base64,${contentBytes}`);
  }
  const html = message.body.contentType === "html" ? clean(message.body.content, pictures) : plainAsHtml(message.body.content);
  holder.replaceChildren(readingFrame("Message text", html, app().dark));
}
