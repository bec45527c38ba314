import { app, watch } from "./app";
import { chips } from "./categories";
import { byId, h, paint, run } from "./dom";
import { ageGroup, show, showShort } from "./format";
import { icon } from "./icons";
import { moveAway, openMail, showMore } from "./navigation";
import { addressOf, avatar, nameOf } from "./people";
import type { MessageHead } from "./types";

export function showMessageList(): void {
  const list = byId("messages");
  list.addEventListener("keydown", steer);
  watch(({ heads, selectedId, folderId, folders, categories, now, more }) =>
    [heads, selectedId, folderId, folders, categories, show(now, { dateStyle: "short" }), more], () => repaint(list));
}

function repaint(list: HTMLElement): void {
  const { heads, folders, folderId, more } = app();
  const folder = folders.find(({ id }) => id === folderId);
  paint(byId("list-title"), folder?.displayName ?? "Mail");
  paint(byId("list-count"), folder ? `${folder.totalItemCount}` : "");
  list.setAttribute("aria-label", `Messages in ${folder?.displayName ?? "this folder"}`);
  list.setAttribute("aria-busy", String(heads === null));
  if (heads === null) { paint(list, ...Array.from({ length: 6 }, () => h("div", { class: "skeleton", "aria-hidden": "true" }))); return; }
  if (heads.length === 0) { paint(list, h("p", { class: "empty" }, "Nothing here.")); return; }
  const groups = Map.groupBy(heads, (head) => ageGroup(head.receivedDateTime));
  paint(list,
    ...[...groups].map(([title, members]) => h("div", { role: "group", "aria-label": title },
      h("div", { class: "age", "aria-hidden": "true" }, title), ...members.map(option))),
    more ? h("button", { class: "more", type: "button", "data-key": "more", on: { click: () => run(showMore) } }, "Show older mail") : null);
}

function option(head: MessageHead): HTMLElement {
  const { selectedId, heads } = app();
  const selected = head.id === selectedId;
  const first = !heads?.some(({ id }) => id === selectedId) && heads?.[0] === head;
  const who = counterpart(head);
  return h("div", {
    role: "option", "aria-selected": selected, tabindex: selected || first ? 0 : -1, "data-key": head.id,
    class: head.isRead ? "message" : "message unread", on: { click: () => run(() => openMail(head.id)) },
  },
    avatar(who),
    h("div", { class: "lines" },
      h("div", { class: "line" },
        h("bdi", { class: "who" }, head.isDraft ? h("span", { class: "draft-mark" }, "[Draft] ") : null, who.name || "(no recipients)"),
        head.hasAttachments ? h("span", { class: "clip", role: "img", "aria-label": "Has attachments" }, icon("attachment")) : null,
        h("time", { datetime: head.receivedDateTime }, showShort(head.receivedDateTime))),
      h("div", { class: "subject", dir: "auto" }, head.subject || "(no subject)"),
      h("div", { class: "line" }, h("span", { class: "preview", dir: "auto" }, head.bodyPreview.slice(0, 200)), chips(head.categories)),
      head.isRead ? null : h("span", { class: "visually-hidden" }, "Unread")));
}

/** In Sent Items and Drafts a mail is known by whom it goes to. */
function counterpart(head: MessageHead): { name: string; address: string } {
  const { folderId, wellKnown } = app();
  if (folderId !== wellKnown.sentitems && folderId !== wellKnown.drafts && !head.isDraft) {
    return { ...addressOf(head.from), name: nameOf(head.from) };
  }
  const first = addressOf(head.toRecipients[0]);
  return head.toRecipients.length > 1 ? { ...first, name: `${first.name} +${head.toRecipients.length - 1}` } : first;
}

function steer(event: KeyboardEvent): void {
  const options = [...byId("messages").querySelectorAll<HTMLElement>("[role=option]")];
  const at = options.findIndex((item) => item === document.activeElement);
  const here = options[at];
  if (!here || event.ctrlKey || event.metaKey || event.altKey) return;
  const open = (item: HTMLElement | undefined) => {
    if (!item) return;
    item.focus();
    run(() => openMail(item.dataset.key!));
  };
  switch (event.key) {
    case "ArrowDown": open(options[at + 1]); break;
    case "ArrowUp": open(options[at - 1]); break;
    case "Home": open(options[0]); break;
    case "End": open(options.at(-1)); break;
    case "Enter": case " ": open(here); break;
    case "Delete": run(() => moveAway(here.dataset.key!, "deleteditems")); break;
    default: return;
  }
  event.preventDefault();
}
