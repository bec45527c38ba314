import type { CallName, EventName, Failure, HostCalls, HostEvents, ToHost, ToPane } from "../protocol";

/** Only the page that this script came from may act as Outlook, and only as the direct parent of the pane. */
const hostOrigin = new URL((document.currentScript as HTMLScriptElement | null)?.src ?? location.href).origin;
const patience = 5000;

interface Waiting { done: (answer: never) => void; failed: (failure: Failure) => void }
const waiting = new Map<number, Waiting>();
const listeners = new Map<EventName, (data: never) => void>();
let calls = 0;

export const insideOutlook = window.parent !== window;

/** Asks the page; refusals arrive as a thrown `Failure`. */
export function ask<Name extends CallName>(name: Name, ...args: HostCalls[Name]["args"]): Promise<HostCalls[Name]["answer"]> {
  const call = ++calls;
  const question: ToHost = { standIn: "call", call, name, args };
  return new Promise((done, failed) => {
    waiting.set(call, { done, failed });
    window.parent.postMessage(question, hostOrigin);
    if (name === "hello") setTimeout(() => {
      if (waiting.has(call)) console.error(`The stand-in office.js got no answer from ${hostOrigin}. Open the sandbox's page at exactly that address.`);
    }, patience);
  });
}

export function hear<Name extends EventName>(name: Name, listener: (data: HostEvents[Name]) => void): void {
  listeners.set(name, listener);
}

addEventListener("message", (event: MessageEvent<ToPane | undefined>) => {
  if (!insideOutlook || event.source !== window.parent || event.origin !== hostOrigin) return;
  const said = event.data;
  if (said?.standIn === "event") listeners.get(said.name)?.(said.data as never);
  if (said?.standIn !== "answer") return;
  const asked = waiting.get(said.call);
  waiting.delete(said.call);
  if (said.failure) asked?.failed(said.failure);
  else asked?.done(said.answer as never);
});
