/**
 * What the stand-in office.js in the pane and the Outlook page say to each other over postMessage.
 * Ids here are EWS ids, as Outlook gives them to add-ins; only the page knows the Graph ids behind them.
 */
export interface Address { name: string; address: string }
export interface AttachmentInfo { id: string; name: string; size: number; contentType: string; isInline: boolean }

export interface ReadMessage {
  kind: "read"; key: string; itemId: string; internetMessageId: string; conversationId: string; subject: string;
  from: Address; sender: Address; to: Address[]; cc: Address[]; created: string; modified: string; attachments: AttachmentInfo[];
}
export interface ComposeMessage { kind: "compose"; key: string; conversationId: string | null }
export interface ReadAppointment {
  kind: "appointment"; key: string; itemId: string; subject: string; start: string; end: string; location: string;
  organizer: Address; required: Address[]; optional: Address[]; created: string; modified: string;
}
export interface ComposeAppointment { kind: "composeAppointment"; key: string }
/** `key` names one opened item: a call that carries the key of an item no longer open fails instead of reaching the next one. */
export type OpenItem = ReadMessage | ComposeMessage | ReadAppointment | ComposeAppointment;

export interface Theme { dark: boolean; bodyBackground: string; bodyForeground: string; controlBackground: string; controlForeground: string }
export interface Welcome { item: OpenItem | null; user: { displayName: string; address: string; timeZone: string }; culture: string; theme: Theme }

export type Coercion = "html" | "text";
export type RecipientField = "to" | "cc" | "bcc";
export type AttendeeField = "required" | "optional";
export interface NewMessage { to: Address[]; cc: Address[]; bcc: Address[]; subject: string; html: string }

/** What a launch event's handler may answer; Office's own names (Mailbox 1.12 and 1.14). */
export interface LaunchAnswer { allowEvent?: boolean; errorMessage?: string; errorMessageMarkdown?: string; sendModeOverride?: string; cancelLabel?: string; commandId?: string }

/** Each call the pane can make: its arguments and what the page answers. */
export interface HostCalls {
  hello: { args: []; answer: Welcome };
  getBody: { args: [key: string, as: Coercion]; answer: string };
  /** The mail's header lines as they came; empty for mail of one's own, whose headers Graph does not keep. */
  getHeaders: { args: [key: string]; answer: string };
  setBody: { args: [key: string, text: string, as: Coercion, place: "all" | "start" | "selection"]; answer: null };
  getSubject: { args: [key: string]; answer: string };
  setSubject: { args: [key: string, subject: string]; answer: null };
  getRecipients: { args: [key: string, field: RecipientField]; answer: Address[] };
  getAttendees: { args: [key: string, field: AttendeeField]; answer: Address[] };
  setRecipients: { args: [key: string, field: RecipientField, recipients: Address[]]; answer: null };
  addAttachment: { args: [key: string, base64: string, name: string, isInline: boolean]; answer: string };
  getAttachments: { args: [key: string]; answer: AttachmentInfo[] };
  removeAttachment: { args: [key: string, id: string]; answer: null };
  save: { args: [key: string]; answer: string };
  getItemId: { args: [key: string]; answer: string };
  openMessage: { args: [itemId: string]; answer: null };
  openAppointment: { args: [itemId: string]; answer: null };
  newMessage: { args: [message: NewMessage]; answer: null };
  reply: { args: [key: string, toAll: boolean, html: string]; answer: null };
  accessToken: { args: []; answer: string };
  /** Shows a line above the mail being written under a name of the add-in's own; null takes it away. */
  setNotification: { args: [key: string, name: string, message: string | null]; answer: null };
  getNotifications: { args: [key: string]; answer: { name: string; message: string }[] };
  /** Header lines of the add-in's own on a mail being written; they leave with its first save. A null value removes one. */
  setInternetHeaders: { args: [key: string, headers: Record<string, string | null>]; answer: null };
  getInternetHeaders: { args: [key: string]; answer: Record<string, string> };
  /** A launch event's handler has ended. */
  completed: { args: [run: string, answer: LaunchAnswer]; answer: null };
}
export type CallName = keyof HostCalls;

/** What the page tells the pane without being asked. */
export interface HostEvents {
  itemChanged: OpenItem | null;
  recipientsChanged: { key: string; fields: Record<RecipientField, boolean>; attendees?: Record<AttendeeField, boolean> };
  themeChanged: Theme;
  /** Runs a function that the add-in's script associated with this name. */
  launch: { run: string; handler: string; type: string };
}
export type EventName = keyof HostEvents;

/** Codes and names are Office's own, so that the pane's error handling meets what it will meet in Outlook. */
export interface Failure { code: number; name: string; message: string }

export type ToHost = { standIn: "call"; call: number; name: CallName; args: unknown[] };
export type ToPane =
  | { standIn: "answer"; call: number; answer?: unknown; failure?: Failure }
  | { [Name in EventName]: { standIn: "event"; name: Name; data: HostEvents[Name] } }[EventName];
