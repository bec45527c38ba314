import type { EventName, HostEvents, OpenItem } from "../protocol";
import { app, set, watch } from "./app";
import { byId } from "./dom";
import { theme } from "./hostCalls";
import { officeFrame, type OfficeFrame } from "./officeFrame";
import { openItem, pickOpenItem } from "./openItem";

let office: OfficeFrame | undefined;
let known: OpenItem | null = null;
let shownForm = "";
let patience: number | undefined;
let changing: number | undefined;
/** So long an old pane lives on after the form changed: what it asked for, such as a new mail, is still answered to it. */
const farewell = 250;

/** The add-in beside the mail. */
export function showPane(): void {
  const address = new URL(app().config.paneUrl, location.href);
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
  if (open && !office) load(address);
  if (!open) unload();
}

/** As in Outlook: a pinned pane is told of the new item, one that is not pinned closes; another kind of form has a pane of its own. */
function follow(address: URL): void {
  const item = openItem();
  const before = known;
  known = item;
  if (!office || before?.key === item?.key) return;
  clearTimeout(changing);
  if (formOf(item) !== shownForm) changing = setTimeout(() => load(address), farewell);
  else if (!app().pane.pinned && before !== null) changePane({ open: false });
  else if (!app().silent) tell("itemChanged", item);
}

function load(address: URL): void {
  unload();
  office = officeFrame(address, { title: "ReferralOutlook", item: openItem, connected: () => { byId("pane-silent").hidden = true; } });
  office.frame.id = "pane-frame";
  known = openItem();
  shownForm = formOf(known);
  byId("pane-body").prepend(office.frame);
  patience = setTimeout(() => { byId("pane-silent").hidden = office?.isConnected ?? true; }, 8000);
}

function unload(): void {
  clearTimeout(patience);
  clearTimeout(changing);
  byId("pane-silent").hidden = true;
  office?.remove();
  office = undefined;
}

function tell<Name extends EventName>(name: Name, data: HostEvents[Name]): void { office?.tell(name, data); }

/** Tells the pane that the recipients of the open draft were changed. */
export function tellRecipientsChanged(data: HostEvents["recipientsChanged"]): void { tell("recipientsChanged", data); }

function formOf(item: OpenItem | null): OpenItem["kind"] { return item?.kind ?? "read"; }
