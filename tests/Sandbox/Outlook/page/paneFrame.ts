import type { CallName, EventName, HostEvents, OpenItem, ToHost, ToPane } from "../protocol";
import { app, set, watch } from "./app";
import { byId } from "./dom";
import { failureOf, notSupported } from "./failures";
import { hostCalls, theme } from "./hostCalls";
import { openItem, pickOpenItem } from "./openItem";

let frame: HTMLIFrameElement | undefined;
let known: OpenItem | null = null;
let shownForm = "";
let connected = false;
let patience: number | undefined;
let changing: number | undefined;
/** So long an old pane lives on after the form changed: what it asked for, such as a new mail, is still answered to it. */
const farewell = 250;

/** The add-in beside the mail: a frame of another origin, spoken to by postMessage with that origin only. */
export function showPane(): void {
  const address = new URL(app().config.paneUrl, location.href);
  addEventListener("message", (event) => {
    if (!frame || event.source !== frame.contentWindow || event.origin !== address.origin || !isCall(event.data)) return;
    void reply(event.data, frame.contentWindow!, address.origin);
  });
  byId("pane-pin").addEventListener("click", () => changePane({ pinned: !app().pane.pinned }));
  byId("pane-wide").addEventListener("click", () => changePane({ wide: !app().pane.wide }));
  byId("pane-close").addEventListener("click", () => changePane({ open: false }));
  byId("pane-toggle").addEventListener("click", () => changePane({ open: !app().pane.open }));
  byId("pane-reload").addEventListener("click", () => load(address));
  watch(({ pane }) => [pane], () => decorate(address));
  watch(pickOpenItem, () => follow(address));
  watch(({ dark }) => [dark], () => tell("themeChanged", theme()));
}

function changePane(change: Partial<ReturnType<typeof app>["pane"]>): void {
  const pane = { ...app().pane, ...change };
  localStorage.setItem("pane", JSON.stringify(pane));
  set({ pane });
}

function decorate(address: URL): void {
  const { open, pinned, wide } = app().pane;
  const pane = byId("pane");
  pane.hidden = !open;
  document.body.classList.toggle("pane-wide", wide);
  byId("pane-toggle").ariaPressed = String(open);
  byId("pane-pin").ariaPressed = String(pinned);
  byId("pane-wide").ariaPressed = String(wide);
  if (open && !frame) load(address);
  if (!open) unload();
}

/** As in Outlook: a pinned pane is told of the new item, one that is not pinned closes; another kind of form has a pane of its own. */
function follow(address: URL): void {
  const item = openItem();
  const before = known;
  known = item;
  if (!frame || before?.key === item?.key) return;
  clearTimeout(changing);
  if (formOf(item) !== shownForm) changing = setTimeout(() => load(address), farewell);
  else if (app().pane.pinned || before === null) tell("itemChanged", item);
  else changePane({ open: false });
}

function load(address: URL): void {
  unload();
  const fresh = document.createElement("iframe");
  fresh.title = "ReferralOutlook";
  fresh.id = "pane-frame";
  fresh.src = address.href;
  fresh.allow = "clipboard-write";
  frame = fresh;
  known = openItem();
  shownForm = formOf(known);
  byId("pane-body").prepend(fresh);
  patience = setTimeout(() => { byId("pane-silent").hidden = connected; }, 8000);
}

function unload(): void {
  clearTimeout(patience);
  clearTimeout(changing);
  connected = false;
  byId("pane-silent").hidden = true;
  frame?.remove();
  frame = undefined;
}

async function reply({ call, name, args }: ToHost, to: Window, origin: string): Promise<void> {
  if (name === "hello") { connected = true; byId("pane-silent").hidden = true; }
  let message: ToPane;
  try {
    const work = Object.hasOwn(hostCalls, name) ? (hostCalls[name] as (...args: unknown[]) => Promise<unknown>) : undefined;
    if (!work) throw notSupported();
    message = { standIn: "answer", call, answer: await work(...args) };
  } catch (problem) {
    message = { standIn: "answer", call, failure: failureOf(problem) };
  }
  to.postMessage(message, origin);
}

function tell<Name extends EventName>(name: Name, data: HostEvents[Name]): void {
  if (connected) frame?.contentWindow?.postMessage({ standIn: "event", name, data }, new URL(app().config.paneUrl, location.href).origin);
}

/** Tells the pane that the recipients of the open draft were changed. */
export function tellRecipientsChanged(data: HostEvents["recipientsChanged"]): void { tell("recipientsChanged", data); }

function formOf(item: OpenItem | null): OpenItem["kind"] { return item?.kind ?? "read"; }

function isCall(data: unknown): data is ToHost {
  const call = data as Partial<ToHost> | null;
  return call?.standIn === "call" && typeof call.call === "number" && typeof (call.name as CallName | undefined) === "string" && Array.isArray(call.args);
}
