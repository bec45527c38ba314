/** The parts of Graph v1.0 resources that the page reads. */
export interface Page<Item> { value: Item[]; "@odata.nextLink"?: string }
export interface Recipient { emailAddress: { name?: string; address?: string } }
export interface Body { contentType: "html" | "text"; content: string }

export interface Folder {
  id: string; displayName: string; parentFolderId: string; childFolderCount: number; totalItemCount: number; unreadItemCount: number;
}
export interface MessageHead {
  id: string; subject: string | null; bodyPreview: string; from?: Recipient | null; sender?: Recipient | null; toRecipients: Recipient[];
  receivedDateTime: string; isRead: boolean; isDraft: boolean; hasAttachments: boolean; categories: string[]; internetMessageId: string | null;
}
export interface Message extends MessageHead {
  parentFolderId: string; conversationId: string | null; ccRecipients: Recipient[]; bccRecipients: Recipient[];
  createdDateTime: string; lastModifiedDateTime: string; body: Body;
}
export interface Attachment {
  "@odata.type"?: string; id: string; name: string; contentType: string | null; size: number; isInline: boolean;
  contentId?: string | null; contentBytes?: string | null;
}
export interface Category { displayName: string; color: string }
export interface LocalTime { dateTime: string; timeZone: string }
export interface Attendee extends Recipient { type: string; status?: { response: string } }
export interface CalendarEvent {
  id: string; subject: string | null; bodyPreview: string; start: LocalTime; end: LocalTime; isAllDay: boolean; isCancelled?: boolean; showAs?: string;
  location?: { displayName?: string }; organizer?: Recipient | null; attendees: Attendee[]; categories: string[];
  createdDateTime?: string; lastModifiedDateTime?: string; body?: Body;
}

/**
 * `GET /_sandbox/config`. `timeZone` is an IANA name; `appId` is the audience of the pane's tokens. `eventsUrl` is the page around the add-in's event script; without
 * one, no launch event is raised. `office` says whose office.js the add-in's pages load.
 */
export interface Config {
  user: string; displayName: string; timeZone: string; paneUrl: string; eventsUrl: string | null; appId: string; culture: string; office: "standIn" | "microsoft";
}
