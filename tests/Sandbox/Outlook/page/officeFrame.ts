import type { EventName, HostEvents, LaunchAnswer, OpenItem } from "../protocol";
import { app } from "./app";
import { microsoftFrame } from "./microsoftFrame";
import { standInFrame } from "./standInFrame";

/** One page of the add-in in a frame of its own, spoken to as Outlook speaks to it. */
export interface OfficeFrame {
  readonly frame: HTMLIFrameElement;
  /** Whether its office.js has said hello. */
  readonly isConnected: boolean;
  tell<Name extends EventName>(name: Name, data: HostEvents[Name]): void;
  remove(): void;
}
export interface FrameOwner {
  title: string;
  /** What is open for this frame now. */
  item(): OpenItem | null;
  connected?(): void;
  /** A launch event's handler has ended. */
  completed?(run: string, answer: LaunchAnswer): void;
}

/** The frame is made and not yet in the page: who asked for it says where it goes. */
export function officeFrame(address: URL, owner: FrameOwner): OfficeFrame {
  return app().config.office === "microsoft" ? microsoftFrame(address, owner) : standInFrame(address, owner);
}

export function emptyFrame(title: string): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.title = title;
  frame.allow = "clipboard-write";
  return frame;
}
