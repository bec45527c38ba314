import { refuse, settle } from "./results";

const checkEvery = 500;
type Heard = { message: string; origin: string } | { error: number };
type Said = { dialog: "toParent" | "toChild"; message: string };
let opened: Window | undefined;

/** True in a window that `displayDialogAsync` opened. */
export const insideDialog = window.parent === window && window.opener !== null && window.name === "office-dialog";

/** A dialog is a window of the pane's own origin; only it and its opener hear each other. */
export function displayDialogAsync(address: string, ...tail: unknown[]): void {
  settle(open(address), tail);
}
export function messageParent(message: string): void {
  (window.opener as Window | null)?.postMessage({ dialog: "toParent", message } satisfies Said, location.origin);
}
export function onParentMessage(handler: (args: Heard) => void): void {
  addEventListener("message", (event: MessageEvent<Said>) => {
    if (event.source === window.opener && event.origin === location.origin && event.data.dialog === "toChild") handler({ message: event.data.message, origin: event.origin });
  });
}

async function open(address: string): Promise<Office.Dialog> {
  const target = new URL(address, location.href);
  if (target.origin !== location.origin) return refuse(12004, "DialogAddressNotTrusted", "A dialog starts at the add-in's own address.");
  if (opened && !opened.closed) return refuse(12007, "DialogAlreadyOpened", "A dialog is open already.");
  const dialog = window.open(target, "office-dialog", "popup,width=480,height=640");
  if (!dialog) return refuse(12009, "UserIgnoredDialog", "The browser did not let the dialog open.");
  opened = dialog;
  const handlers = new Map<string, (args: Heard) => void>();
  const listen = (event: MessageEvent<Said | undefined>) => {
    if (event.source === dialog && event.origin === location.origin && event.data?.dialog === "toParent") {
      handlers.get("dialogMessageReceived")?.({ message: event.data.message, origin: event.origin });
    }
  };
  addEventListener("message", listen);
  const watching = setInterval(() => {
    if (!dialog.closed) return;
    stop();
    handlers.get("dialogEventReceived")?.({ error: 12006 });
  }, checkEvery);
  const stop = () => { clearInterval(watching); removeEventListener("message", listen); };
  return {
    close: () => { stop(); dialog.close(); },
    addEventHandler: (type, handler) => { handlers.set(String(type), handler); },
    messageChild: (message) => dialog.postMessage({ dialog: "toChild", message } satisfies Said, location.origin),
    sendMessage: (message) => dialog.postMessage({ dialog: "toChild", message } satisfies Said, location.origin),
  };
}
