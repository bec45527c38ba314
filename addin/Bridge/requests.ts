// Every request of the pane: waits for its token, lands only on the view it was made for, and never costs what was typed.
import htmx from "htmx.org";
import { collect, Refusal } from "./compose";
import { announceView, clearMarks, endWaiting, fromTemplate, markFields, message, say, view } from "./dom";
import { language, Moved } from "./outlook";
import { SignInProblem, token } from "./signIn";

interface Detail {
  elt: HTMLElement; target: HTMLElement; xhr: XMLHttpRequest; path: string; verb: string;
  issueRequest(confirmed: boolean): void;
  headers: Record<string, string>; shouldSwap: boolean; swapOverride?: string;
  requestConfig: { elt: HTMLElement; target: HTMLElement; path: string; verb: string; headers: Record<string, string>; formData: FormData };
}
interface Failed { elt: HTMLElement; verb: string; path: string; values: FormData; target: HTMLElement }

export interface Guards {
  /** False when the element's view no longer shows the open item: nothing is sent. */
  mayAct(): boolean;
  /** An action ended well although the pane had moved on meanwhile. */
  endedElsewhere(stamp: number): void;
}

// Before htmx starts: it would write a style element, which the pane's policy forbids.
Object.assign(htmx.config, {
  historyEnabled: false, allowEval: false, includeIndicatorStyles: false, timeout: 30_000, defaultSettleDelay: 0, defaultSwapDelay: 0,
  responseHandling: [{ code: "204", swap: false }, { code: "[23]..", swap: true }, { code: "...", swap: true, error: true }],
});

const isLoader = (element: HTMLElement): boolean => element.hasAttribute("data-loader");
const stamps = new WeakMap<XMLHttpRequest, number>();
const busy = new WeakSet<HTMLElement>();
let shown = 0;
let bearer = "";
let stampOfNext = 0;
let ofItem: Record<string, string | string[]> = {};
let asked = false;
let failed: Failed | null = null;
let loading: XMLHttpRequest | null = null;

/** The number of the view now shown or being fetched; answers stamped with an older one do not land. */
export const currentStamp = (): number => shown;

/** Nothing that is under way lands any more. */
export function leaveView(): void { shown++; }

/** Fetches a view for the place now shown; one still under way for the place before is given up. */
export function load(verb: "get" | "post", path: string, values: object, byHand: boolean): void {
  asked = byHand;
  giveUpLoad();
  send(newLoader(), verb, path, values, view);
}

function newLoader(): HTMLElement {
  const loader = document.createElement("i");
  loader.hidden = true;
  loader.setAttribute("data-loader", "");
  document.body.append(loader);
  return loader;
}

function giveUpLoad(): void {
  if (!loading) return;
  loading.onabort = null; // htmx reports an abort as an error; this one is meant
  loading.abort();
  loading = null;
}

export function retryFailed(): void {
  if (!failed) return;
  const { elt, verb, path, values, target } = failed;
  send(elt.isConnected ? elt : newLoader(), verb, path, values, target);
}

function send(elt: HTMLElement, verb: string, path: string, values: object, target: HTMLElement, headers = {}): void {
  // The promise tells nothing that the sendError, timeout and beforeSwap events do not.
  htmx.ajax(verb as "post", path, { source: elt, target, values, headers }).catch(() => undefined);
}

export function startRequests(guards: Guards): void {
  const on = (name: string, act: (detail: Detail, event: Event) => void): void =>
    document.body.addEventListener(`htmx:${name}`, event => act((event as CustomEvent<Detail>).detail, event));
  on("confirm", (detail, event) => { event.preventDefault(); void begin(detail, guards); });
  on("configRequest", detail => {
    const { headers, formData } = detail as unknown as Detail["requestConfig"];
    for (const [name, values] of Object.entries(ofItem)) for (const value of [values].flat()) formData.append(name, value);
    headers.Authorization = `Bearer ${bearer}`; headers["Accept-Language"] = language();
  });
  on("beforeRequest", ({ xhr, requestConfig }) => {
    stamps.set(xhr, stampOfNext);
    if (isLoader(requestConfig.elt)) loading = xhr;
  });
  on("beforeOnLoad", (detail, event) => { if (detail.xhr.status === 401) { event.preventDefault(); void renewAndRepeat(detail); } });
  on("beforeSwap", detail => land(detail, guards));
  on("afterSwap", ({ xhr, requestConfig, target }) => { if (xhr.status >= 400 && target === message) markFields(requestConfig.elt); });
  on("afterSettle", ({ target, xhr }) => { if (target === view && xhr.status < 400) announceView(asked); });
  on("afterRequest", ({ requestConfig: { elt } }) => { busy.delete(elt); if (isLoader(elt)) elt.remove(); });
  on("sendError", lost);
  on("timeout", lost);
}

async function begin({ elt, target, issueRequest }: Detail, guards: Guards): Promise<void> {
  const isQuiet = elt.hasAttribute("data-quiet");
  const mayRepeat = isLoader(elt) || isQuiet || elt.hasAttribute("data-transient");
  if (busy.has(elt) && !mayRepeat) return;
  if (!isLoader(elt) && !isQuiet && !guards.mayAct()) return;
  if (isQuiet && target.querySelector("form[data-typed]")) return; // would cost what is typed or chosen there
  const stamp = target === view ? ++shown : shown;
  if (!isLoader(elt) && target === view) asked = true;
  if (!isQuiet) message.replaceChildren();
  busy.add(elt);
  try {
    const fields = elt.dataset.with ? await collect(elt.dataset.with) : {};
    bearer = await token();
    if (stamp !== shown) { busy.delete(elt); if (!isLoader(elt) && target === view) say("moved"); return; }
    stampOfNext = stamp;
    ofItem = fields;
    clearMarks(elt);
    issueRequest(true);
  } catch (error) {
    busy.delete(elt);
    if (stamp === shown && !isQuiet) sayProblem(error);
  }
}

export function sayProblem(error: unknown): void {
  say(problemOf(error));
  endWaiting();
}

function problemOf(error: unknown): string {
  if (error instanceof SignInProblem) return error.kind === "needed" ? "sign-in" : "wrong-account";
  return error instanceof Refusal ? "refused" : error instanceof Moved ? "moved" : navigator.onLine ? "away" : "offline";
}

/** The program's own words for why there is no file. */
class NoFile extends Error {}

/** Why it did not work, in a line. */
export const reasonOf = (error: unknown): string => error instanceof NoFile ? error.message : titleOf(fromTemplate(problemOf(error)))!;

const titleOf = (said: ParentNode): string | null => said.querySelector("strong")?.textContent ?? null;

/** A file as the program hands it over: data-name and data-content (base64). The token is renewed once. */
export async function fetchFile(path: string): Promise<DOMStringMap> {
  const ask = async (fresh: boolean): Promise<Response> => fetch(path, {
    headers: { Authorization: `Bearer ${await token(fresh)}`, "Accept-Language": language() }, signal: AbortSignal.timeout?.(30_000), // absent from older web views
  });
  let answer = await ask(false);
  if (answer.status === 401) answer = await ask(true);
  if (answer.status === 401) throw new SignInProblem("needed");
  const { body } = new DOMParser().parseFromString(await answer.text(), "text/html");
  const file = body.querySelector<HTMLElement>("[data-content]");
  if (file) return file.dataset;
  const why = body.querySelector("[data-message]");
  throw why ? new NoFile(titleOf(why) ?? "") : new TypeError("No answer.");
}

async function renewAndRepeat({ requestConfig, xhr }: Detail): Promise<void> {
  const { elt, target, path, verb, formData, headers } = requestConfig;
  if (headers["X-Second-Try"]) { sayProblem(new SignInProblem("needed")); return; }
  try {
    await token(true);
    if (stamps.get(xhr) === shown) send(elt, verb, path, formData, target, { "X-Second-Try": "1" });
  } catch (error) { sayProblem(error); }
}

function land(detail: Detail, guards: Guards): void {
  const { xhr, requestConfig } = detail;
  const stamp = stamps.get(xhr) ?? -1;
  const isAction = requestConfig.verb !== "get" && !isLoader(requestConfig.elt) && !requestConfig.elt.hasAttribute("data-transient");
  const isOurs = xhr.status < 400 || xhr.responseText.includes("data-message");
  if (xhr.status >= 400) Object.assign(detail, { target: message, swapOverride: "innerHTML" }); // even when the view that asked is gone
  if (requestConfig.elt.hasAttribute("data-quiet") && xhr.status >= 400) detail.shouldSwap = false;
  else if (stamp !== shown) {
    detail.shouldSwap = isAction && xhr.status >= 400 && isOurs;
    if (isAction && xhr.status < 400) guards.endedElsewhere(stamp);
  } else if (!isOurs) {
    detail.shouldSwap = false;
    lost(detail);
  } else if (xhr.status >= 400) endWaiting();
}

function lost({ requestConfig: { elt, verb, path, formData, target }, xhr }: Detail): void {
  if (elt.hasAttribute("data-quiet") || stamps.get(xhr) !== shown) return;
  failed = { elt, verb, path, values: formData, target };
  sayProblem(new TypeError("No answer."));
}
