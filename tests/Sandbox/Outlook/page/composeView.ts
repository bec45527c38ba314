import type { RecipientField } from "../protocol";
import { app } from "./app";
import { h, paint, run } from "./dom";
import type { Draft } from "./draft";
import { clockTime, show } from "./format";
import { icon, type IconName } from "./icons";
import { editorFrame } from "./mailFrame";
import { fileButton } from "./readingView";
import { recipientField } from "./recipientField";

export function showCompose(root: HTMLElement, draft: Draft): void {
  if (root.querySelector(`[data-draft="${draft.key}"]`)) return;
  const to = field("to", "To"), cc = field("cc", "Cc"), bcc = field("bcc", "Bcc");
  const showBcc = h("button", { class: "link", type: "button", on: { click: () => { revealBcc(); bcc.focus(); } } }, "Bcc");
  cc.element.append(showBcc);
  const subject = h("input", { id: "compose-subject", class: "compose-subject", dir: "auto", autocomplete: "off", "aria-label": "Subject", placeholder: "Add a subject",
    on: { input: () => draft.edit({ subject: subject.value }) } });
  const state = h("span", { class: "draft-state", role: "status" });
  const notices = h("div", { class: "notices", role: "status" });
  const files = h("ul", { class: "files", "aria-label": "Attachments" });
  const editor = editorFrame("Message body", draft.text.html, app().dark, () => draft.edit({ html: bodyOf(editor) }));
  editor.addEventListener("load", () => {
    editor.contentDocument!.addEventListener("keydown", (event) => shortcuts(event));
    (draft.text.to.length === 0 ? to.focus : draft.text.subject ? () => editor.contentDocument!.body.focus() : () => subject.focus())();
  });
  const form = h("form", { class: "compose", "data-draft": draft.key, "aria-label": "New message", on: { submit: (event) => event.preventDefault(), keydown: shortcuts } },
    h("div", { class: "compose-bar" },
      h("button", { class: "primary", type: "button", on: { click: send } }, icon("sentitems"), "Send"),
      h("div", { class: "tools", role: "toolbar", "aria-label": "Formatting" },
        format("Bold", "bold", "bold"), format("Italic", "italic", "italic"), format("Bulleted list", "list", "insertUnorderedList"),
        tool("Attach a file", "attachment", () => picker.click())),
      state, tool("Discard draft", "deleteditems", () => run(() => draft.discard()))),
    h("div", { class: "compose-fields" }, to.element, cc.element, bcc.element, subject), notices, files, editor);
  const picker = h("input", { type: "file", multiple: true, hidden: true, on: { change: () => run(attachPicked) } });
  form.append(picker);
  bcc.element.hidden = true;
  paint(root, form);
  draft.watch(refresh);
  draft.insertAtCursor = (html) => {
    editor.contentDocument!.body.focus();
    editor.contentDocument!.execCommand("insertHTML", false, html);
  };
  refresh("outside");

  function refresh(by: "typing" | "outside"): void {
    state.textContent = draft.dirty ? "Not saved yet" : draft.savedAt ? `Draft saved ${show(draft.savedAt, clockTime)}` : "";
    if (by === "typing") return;
    to.show(draft.text.to); cc.show(draft.text.cc); bcc.show(draft.text.bcc);
    if (draft.text.bcc.length) revealBcc();
    if (subject.value !== draft.text.subject) subject.value = draft.text.subject;
    const body = editor.contentDocument?.body;
    if (body?.isContentEditable && body.innerHTML !== draft.text.html) body.innerHTML = draft.text.html;
    paint(notices, ...[...draft.notifications].map(([name, message]) => h("p", { class: "notice" }, icon("addin"), h("span", { dir: "auto" }, message),
      h("button", { class: "tool", type: "button", "aria-label": "Dismiss", "data-key": name, on: { click: () => draft.notify(name, null) } }, icon("close")))));
    files.hidden = draft.attachments.length === 0;
    paint(files, ...draft.attachments.filter((file) => !file.isInline).map((file) => h("li", {}, fileButton(draft.id!, file),
      h("button", { class: "tool", type: "button", "aria-label": `Remove ${file.name}`, on: { click: () => run(() => draft.detach(file.id)) } }, icon("close")))));
  }
  function revealBcc(): void {
    showBcc.hidden = true;
    bcc.element.hidden = false;
  }
  function field(name: RecipientField, label: string) {
    return recipientField(label, (list) => draft.edit({ [name]: list }));
  }
  function format(label: string, name: IconName, command: string): HTMLElement {
    return tool(label, name, () => { editor.contentDocument!.body.focus(); editor.contentDocument!.execCommand(command); });
  }
  function send(): void {
    if (to.commit() && cc.commit() && bcc.commit()) run(() => draft.send());
  }
  function shortcuts(event: KeyboardEvent): void {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); send(); }
  }
  async function attachPicked(): Promise<void> {
    for (const file of picker.files ?? []) await draft.attach(file.name, file.type, new Uint8Array(await file.arrayBuffer()));
    picker.value = "";
  }
}

function tool(label: string, name: IconName, work: () => void): HTMLElement {
  return h("button", { class: "tool", type: "button", title: label, "aria-label": label, on: { click: work } }, icon(name));
}

function bodyOf(editor: HTMLIFrameElement): string { return editor.contentDocument?.body.innerHTML ?? ""; }
