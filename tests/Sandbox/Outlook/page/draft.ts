import type { Address, RecipientField } from "../protocol";
import { app, set } from "./app";
import { run, say } from "./dom";
import { launchEvent } from "./launchEvents";
import * as mailbox from "./mailbox";
import { clean, plainAsHtml } from "./mailFrame";
import { tellRecipientsChanged } from "./paneFrame";
import { addressOf, recipientOf } from "./people";
import { mayLeave } from "./smartAlert";
import type { Attachment, Message } from "./types";

export interface DraftText { to: Address[]; cc: Address[]; bcc: Address[]; subject: string; html: string }
const saveAfter = 1500;

/** A mail being written. It exists in the mailbox from its first save on; until then it has no id, as in Outlook. */
export class Draft {
  readonly key = crypto.randomUUID();
  attachments: Attachment[] = [];
  savedAt: Date | null = null;
  dirty = false;
  /** What add-ins have said above this mail, by a name of theirs. */
  readonly notifications = new Map<string, string>();
  /** Header lines that add-ins gave it; Graph takes them when a draft is made, not later. */
  readonly headers = new Map<string, string>();
  #sending = false;
  #watchers = new Set<(by: "typing" | "outside") => void>();
  #timer: number | undefined;
  #saving: Promise<unknown> = Promise.resolve();
  #gone = false;
  /** Puts HTML where the cursor stands in the open editor; set by the view that shows this draft. */
  insertAtCursor: (html: string) => void = (html) => this.edit({ html: html + this.text.html }, "outside");

  private constructor(public id: string | null, public conversationId: string | null, public text: DraftText) {}

  static blank(text: Partial<DraftText> = {}): Draft {
    const draft = new Draft(null, null, { to: [], cc: [], bcc: [], subject: "", html: "", ...text });
    draft.dirty = Object.keys(text).length > 0;
    return draft;
  }
  static of(message: Message, attachments: Attachment[]): Draft {
    const draft = new Draft(message.id, message.conversationId, textOf(message));
    draft.attachments = attachments;
    draft.savedAt = new Date(message.lastModifiedDateTime);
    return draft;
  }

  /** Runs `look` after each change; `outside` means that somebody else than the typing user made it. */
  watch(look: (by: "typing" | "outside") => void): void { this.#watchers.add(look); }

  edit(change: Partial<DraftText>, by: "typing" | "outside" = "typing"): void {
    this.text = { ...this.text, ...change };
    this.dirty = true;
    this.#tell(by);
    const fields = { to: "to" in change, cc: "cc" in change, bcc: "bcc" in change } satisfies Record<RecipientField, boolean>;
    if (Object.values(fields).some(Boolean)) {
      tellRecipientsChanged({ key: this.key, fields });
      run(() => launchEvent("OnMessageRecipientsChanged", this));
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => run(() => this.save()), saveAfter);
  }

  /** Saves what is not saved yet and returns the Graph id. Saves run one after the other. */
  async save(): Promise<string> {
    const saving = this.#saving.then(() => this.#saveNow(), () => this.#saveNow());
    this.#saving = saving;
    return saving;
  }

  async attach(name: string, contentType: string, bytes: Uint8Array<ArrayBuffer>, isInline = false): Promise<Attachment> {
    const id = await this.save();
    const before = new Set(this.attachments.map((file) => file.id));
    await mailbox.attach(id, name, contentType || "application/octet-stream", bytes, isInline);
    this.attachments = await mailbox.listAttachments(id);
    this.#tell("outside");
    const added = this.attachments.find((file) => !before.has(file.id));
    if (!added) throw new Error(`“${name}” was not attached. Please try again.`);
    return added;
  }
  async detach(attachmentId: string): Promise<void> {
    await mailbox.removeAttachment(await this.save(), attachmentId);
    this.attachments = this.attachments.filter((file) => file.id !== attachmentId);
    this.#tell("outside");
  }

  async send(): Promise<void> {
    if (this.#sending) return;
    const { to, cc, bcc } = this.text;
    if (to.length + cc.length + bcc.length === 0) throw new Error("Add at least one recipient. The draft is kept.");
    this.#sending = true;
    try {
      await this.save();
      if (!await mayLeave(this)) return;
      await mailbox.sendDraft(await this.save());
      this.#close();
      say("Sent.");
    } finally {
      this.#sending = false;
    }
  }
  notify(name: string, message: string | null): void {
    if (message === null) this.notifications.delete(name);
    else this.notifications.set(name, message);
    this.#tell("outside");
  }
  async discard(): Promise<void> {
    this.#close();
    await this.#saving.catch(() => undefined); // A failed save was already shown; the draft goes either way.
    if (this.id) await mailbox.deleteMessage(this.id);
    say("Draft discarded.");
  }

  /** Takes over what the product changed in the draft meanwhile, unless the user has typed since. */
  async refresh(): Promise<void> {
    if (!this.id || this.dirty || this.#gone) return;
    const [message, attachments] = [await mailbox.readMessage(this.id), await mailbox.listAttachments(this.id)];
    if (this.dirty || JSON.stringify([textOf(message), attachments]) === JSON.stringify([this.text, this.attachments])) return;
    [this.text, this.attachments] = [textOf(message), attachments];
    this.#tell("outside");
  }

  async #saveNow(): Promise<string> {
    clearTimeout(this.#timer);
    if (this.#gone) throw new Error("This draft is closed.");
    if (this.id && !this.dirty) return this.id;
    this.dirty = false;
    try {
      const { to, cc, bcc, subject, html } = this.text;
      const fields = {
        subject, body: { contentType: "html" as const, content: html }, toRecipients: to.map(recipientOf), ccRecipients: cc.map(recipientOf), bccRecipients: bcc.map(recipientOf),
      };
      const saved = this.id ? await mailbox.updateDraft(this.id, fields) : await mailbox.createDraft(this.headers.size ? { ...fields, internetMessageHeaders: [...this.headers].map(([name, value]) => ({ name, value })) } : fields);
      [this.id, this.conversationId, this.savedAt] = [saved.id, saved.conversationId ?? this.conversationId, app().now];
    } catch (problem) {
      this.dirty = true;
      throw problem;
    }
    this.#tell("typing");
    return this.id;
  }
  #close(): void {
    clearTimeout(this.#timer);
    this.#gone = true;
    if (app().draft === this) set({ draft: null, selectedId: null, open: null });
  }
  #tell(by: "typing" | "outside"): void { for (const look of this.#watchers) look(by); }
}

export function compose(draft: Draft): void {
  set({ view: "mail", draft, open: null, event: null, newEvent: null });
  run(() => launchEvent("OnNewMessageCompose", draft));
  if (draft.dirty) run(() => draft.save());
}

/** Starts an answer to a message; Graph builds the draft with recipients, subject and quoted text. */
export async function answer(id: string, kind: "createReply" | "createReplyAll" | "createForward", opening = ""): Promise<void> {
  const message = await mailbox.createAnswer(id, kind);
  const draft = Draft.of(message, message.hasAttachments ? await mailbox.listAttachments(message.id) : []);
  if (opening) draft.edit({ html: opening + draft.text.html }, "outside");
  compose(draft);
}

function textOf(message: Message): DraftText {
  const { body } = message;
  return {
    to: (message.toRecipients ?? []).map(addressOf), cc: (message.ccRecipients ?? []).map(addressOf), bcc: (message.bccRecipients ?? []).map(addressOf), subject: message.subject ?? "",
    html: body.contentType === "html" ? clean(body.content) : plainAsHtml(body.content),
  };
}
