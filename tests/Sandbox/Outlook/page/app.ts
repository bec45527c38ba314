import type { CalendarEvent, Category, Config, Folder, Message, MessageHead, Attachment } from "./types";
import type { Draft } from "./draft";
import type { EventDraft } from "./eventDraft";

export interface OpenMail { message: Message; attachments: Attachment[]; movedTo: string | null }
export interface AppState {
  config: Config;
  now: Date;
  view: "mail" | "calendar";
  folders: Folder[];
  /** Folder id by well-known name. */
  wellKnown: Record<string, string>;
  categories: Category[];
  folderId: string;
  heads: MessageHead[] | null;
  more: string | null;
  selectedId: string | null;
  open: OpenMail | null;
  draft: Draft | null;
  weekOf: string;
  events: CalendarEvent[] | null;
  event: CalendarEvent | null;
  newEvent: EventDraft | null;
  dark: boolean;
  pane: { open: boolean; pinned: boolean; wide: boolean };
  /** True: the add-in is not told when another item is opened, as happens in Outlook now and then. */
  silent: boolean;
  /** Why the mailbox does not answer at the moment; empty when it does. */
  trouble: string;
}

let state: AppState;
const watchers: (() => void)[] = [];

export function begin(first: AppState): void { state = first; }
export function app(): Readonly<AppState> { return state; }

export function set(change: Partial<AppState>): void {
  state = { ...state, ...change };
  for (const look of watchers) look();
}

/** Runs `show` now and whenever one of the picked values is another one than before (compared by identity). */
export function watch(pick: (state: AppState) => readonly unknown[], show: () => void): void {
  let before: readonly unknown[] | undefined;
  const look = () => {
    const now = pick(state);
    if (before && now.every((value, index) => Object.is(value, before![index]))) return;
    before = now;
    show();
  };
  watchers.push(look);
  look();
}

/** Keeps the old value when the new one says the same, so that polling repaints nothing in vain. */
export function same<Value>(before: Value, now: Value): Value {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now;
}
