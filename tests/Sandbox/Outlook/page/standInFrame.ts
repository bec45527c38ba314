import type { CallName, LaunchAnswer, ToHost, ToPane } from "../protocol";
import { failureOf, notSupported } from "./failures";
import { hostCalls, welcome } from "./hostCalls";
import { emptyFrame, type FrameOwner, type OfficeFrame } from "./officeFrame";

/** A frame whose page loads the sandbox's own office.js: another origin, spoken to by postMessage with that origin only. */
export function standInFrame(address: URL, owner: FrameOwner): OfficeFrame {
  const frame = emptyFrame(owner.title);
  frame.src = address.href;
  let isConnected = false;
  const listen = (event: MessageEvent) => {
    if (event.source !== frame.contentWindow || event.origin !== address.origin || !isCall(event.data)) return;
    void reply(event.data, frame.contentWindow!);
  };
  addEventListener("message", listen);

  async function reply({ call, name, args }: ToHost, to: Window): Promise<void> {
    let message: ToPane;
    try {
      message = { standIn: "answer", call, answer: await answer(name, args) };
    } catch (problem) {
      message = { standIn: "answer", call, failure: failureOf(problem) };
    }
    to.postMessage(message, address.origin);
    if (name === "hello") { isConnected = true; owner.connected?.(); }
  }
  function answer(name: CallName, args: unknown[]): unknown {
    if (name === "hello") return welcome(owner.item());
    if (name === "completed") { owner.completed?.(String(args[0]), (args[1] ?? {}) as LaunchAnswer); return null; }
    if (!Object.hasOwn(hostCalls, name)) throw notSupported();
    return (hostCalls[name] as (...args: unknown[]) => Promise<unknown>)(...args);
  }
  return {
    frame,
    get isConnected() { return isConnected; },
    tell: (name, data) => { if (isConnected) frame.contentWindow?.postMessage({ standIn: "event", name, data }, address.origin); },
    remove: () => { removeEventListener("message", listen); frame.remove(); },
  };
}

function isCall(data: unknown): data is ToHost {
  const call = data as Partial<ToHost> | null;
  return call?.standIn === "call" && typeof call.call === "number" && typeof (call.name as CallName | undefined) === "string" && Array.isArray(call.args);
}
