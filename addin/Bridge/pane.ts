// The pane's own behaviour: which place is shown, following the open item, and the few clicks that stay in the browser.
import { attach } from "./attach";
import { insert, now, showWhatIsPossible } from "./compose";
import { endWaiting, fromTemplate, message, say, showSkeleton, view } from "./dom";
import { drop, markTyped, newestKept, putBack, setAside, showKept } from "./kept";
import { askOpenMessageId, isInOutlook, itemKey, knownMessageId, onItemChanged, openAppointment, openMessage, readItem, type OpenItem } from "./outlook";
import { currentStamp, leaveView, load, retryFailed, sayProblem, startRequests } from "./requests";
import { signInByHand, useSettings } from "./signIn";
import { chooseTheme, chosenTheme, followTheme } from "./theme";

type Root = "item" | "home" | "practice" | "kept";

let root: Root = "item";
let place = "";
let shownPeople = "";
const placeOfStamp = new Map<number, string>();

const placeOf = (key: string | null): string => root === "item" ? key ?? "home" : root;
const hasMoved = (): boolean => root === "item" && place !== placeOf(itemKey());

/** Shows the root's view for what is open now; what was typed in the one before is kept. */
async function show(next: Root, byHand: boolean): Promise<void> {
  const before = place;
  root = next;
  place = placeOf(itemKey());
  if (before !== place) setAside(before);
  leaveView();
  markSection();
  message.replaceChildren();
  const isBack = putBack(place);
  showKept(place);
  if (!isBack) await fetchPlace(byHand);
  placeOfStamp.set(currentStamp(), place);
}

function markSection(): void {
  for (const button of document.querySelectorAll("nav [data-go]")) {
    if (button.getAttribute("data-go") === root) button.setAttribute("aria-current", "page");
    else button.removeAttribute("aria-current");
  }
}

async function fetchPlace(byHand: boolean): Promise<void> {
  showSkeleton();
  const stamp = currentStamp();
  if (root === "practice") load("get", "/addin/practice", {}, byHand);
  else if (place === "home") load("post", "/addin/home", {}, byHand);
  else {
    const item = await readItem();
    if (stamp === currentStamp() && item) openItem(item, byHand);
  }
}

async function follow(): Promise<void> {
  if (hasMoved()) { await show("item", false); return; }
  await recipientsChanged();
  await followUntoldChange();
}

/** When Outlook has another mail open than this page was told of, only a fresh page can read it. At most one reload in ten seconds. */
async function followUntoldChange(): Promise<void> {
  const known = knownMessageId();
  if (root !== "item" || !known || performance.now() < 10_000 || view.querySelector("form[data-typed]")) return;
  const open = await askOpenMessageId();
  if (open && open !== known && known === knownMessageId()) location.reload();
}

/** Two new mails have the same place: what tells them apart is whom they are to. */
async function recipientsChanged(): Promise<void> {
  if (root !== "item" || view.querySelector("form[data-typed]") || !place.startsWith("new:")) return;
  const item = await readItem();
  if (item && people(item) !== shownPeople) openItem(item, false);
}

const people = (item: OpenItem): string => item.ToAddresses.join(" ");

function openItem(item: OpenItem, byHand: boolean): void {
  shownPeople = people(item);
  load("post", "/addin/open", item, byHand);
}

function mayAct(): boolean {
  if (!hasMoved()) return true;
  void show("item", false).then(() => say("moved"));
  return false;
}

function endedElsewhere(stamp: number): void {
  const where = placeOfStamp.get(stamp);
  if (where) drop(where);
  showKept(place);
  message.replaceChildren(fromTemplate("elsewhere"));
}

async function signIn(): Promise<void> {
  try { await signInByHand(); message.replaceChildren(); await show(root === "kept" ? "item" : root, true); } catch (error) { sayProblem(error); }
}

function toggle(button: HTMLElement): void {
  const part = document.getElementById(button.getAttribute("aria-controls")!)!;
  part.hidden = !part.hidden;
  button.setAttribute("aria-expanded", String(!part.hidden));
  if (!part.hidden) part.querySelector<HTMLElement>("textarea, input:not([type=hidden]), button")?.focus();
}

const clicks: Record<string, (element: HTMLElement) => void> = {
  go: element => void show(element.dataset.go as Root, true),
  back: () => { view.querySelector("form[data-typed]")?.removeAttribute("data-typed"); void show(root === "kept" ? "item" : root, true); },
  toggle,
  close: element => element.closest("[data-message]")?.remove(),
  retry: () => retryFailed(),
  signIn: () => void signIn(),
  openItem: element => openMessage(element.dataset.openItem!),
  openAppointment: element => openAppointment(element.dataset.openAppointment!),
  insert: element => { if (mayAct()) insert(element.dataset).catch(sayProblem); },
  attach: element => { if (mayAct()) attach(element).catch(sayProblem); },
  kept: element => useKept(element.dataset.kept === "back"),
};

function useKept(isWanted: boolean): void {
  const where = newestKept();
  if (!isWanted) { drop(where); showKept(place); return; }
  leaveView();
  setAside(place);
  place = where;
  root = "kept"; // shown for itself, whatever Outlook has open
  markSection();
  putBack(where);
  showKept(place);
}

function onClick(event: Event): void {
  for (let element = event.target as HTMLElement | null; element && element !== document.body; element = element.parentElement) {
    const name = Object.keys(clicks).find(key => key in element!.dataset);
    if (name) { clicks[name]!(element); return; }
  }
}

async function start(): Promise<void> {
  // Office.js takes Tab and Escape for itself and skips parts of the page: the browser's own order is the right one.
  window.addEventListener("keydown", event => { if (event.key === "Tab" || event.key === "Escape") event.stopImmediatePropagation(); }, true);
  if (!await isInOutlook()) { endWaiting(); say("not-in-outlook"); return; }
  const { clientId = "", authority = "", scope = "", signInScript = "", signInPage = "" } = document.body.dataset;
  useSettings({ clientId, authority, scope, signInScript, signInPage });
  followTheme();
  startRequests({ mayAct, endedElsewhere });
  document.addEventListener("click", onClick);
  document.addEventListener("input", markTyped);
  document.addEventListener("change", event => {
    if (event.target instanceof HTMLSelectElement && "themeChoice" in event.target.dataset) chooseTheme(event.target.value);
  });
  document.body.addEventListener("htmx:afterSettle", () => {
    const choice = view.querySelector<HTMLSelectElement>("[data-theme-choice]");
    if (choice) choice.value = chosenTheme();
    showWhatIsPossible(view);
    const asked = view.querySelector<HTMLElement>("[data-now]");
    if (asked) {
      asked.remove();
      if (mayAct()) now[asked.dataset.now!]!(asked.dataset).catch(sayProblem);
    }
    placeOfStamp.set(currentStamp(), place);
  });
  onItemChanged(() => void follow(), () => void recipientsChanged());
  await show("item", false);
}

void start();
