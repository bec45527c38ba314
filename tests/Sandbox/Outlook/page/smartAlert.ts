import type { LaunchAnswer } from "../protocol";
import { app, set } from "./app";
import { byId, h, paint } from "./dom";
import type { Draft } from "./draft";
import { icon } from "./icons";
import { launchEvent } from "./launchEvents";

/** After this, Outlook asks whether to wait. */
const slow = 5000;
const addIn = "Referrals";

/** What the add-in says before a mail goes out, and what she decides: a soft block can only be obeyed, a prompt can be passed over. */
export async function mayLeave(draft: Draft): Promise<boolean> {
  const asked = launchEvent("OnMessageSend", draft);
  const answer = await Promise.race([asked, after(slow)]);
  if (answer) return decide(answer);
  const waiting = new AbortController();
  const passed = alert(`${addIn} is taking longer than expected to look at this mail.`, { pass: "Send Anyway", stop: "Don't Send" }, waiting.signal);
  const first = await Promise.race([asked, passed]);
  if (typeof first === "boolean") return first;
  waiting.abort();
  return decide(first);
}

async function decide({ allowEvent, errorMessage, sendModeOverride, cancelLabel, commandId }: LaunchAnswer): Promise<boolean> {
  if (allowEvent) return true;
  const isPrompt = sendModeOverride?.toLowerCase() === "promptuser";
  const goes = await alert(errorMessage || `${addIn} does not let this mail go as it is.`, { pass: isPrompt ? "Send Anyway" : null, stop: cancelLabel || "Don't Send" });
  if (!goes && commandId) set({ pane: { ...app().pane, open: true } });
  return goes;
}

/** Outlook's dialog; Escape is the careful answer. */
function alert(text: string, buttons: { pass: string | null; stop: string }, given?: AbortSignal): Promise<boolean> {
  const dialog = byId<HTMLDialogElement>("smart-alert");
  return new Promise((decided) => {
    const end = (goes: boolean) => { dialog.close(); decided(goes); };
    const stop = h("button", { class: "primary", type: "button", on: { click: () => end(false) } }, buttons.stop);
    paint(dialog,
      h("h2", { id: "smart-alert-title" }, icon("addin"), addIn),
      h("p", { id: "smart-alert-text" }, text),
      h("div", { class: "alert-buttons" }, buttons.pass ? h("button", { class: "quiet", type: "button", on: { click: () => end(true) } }, buttons.pass) : null, stop));
    dialog.oncancel = (event) => { event.preventDefault(); end(false); };
    given?.addEventListener("abort", () => dialog.close());
    dialog.showModal();
    stop.focus();
  });
}

function after(milliseconds: number): Promise<undefined> {
  return new Promise((done) => setTimeout(() => done(undefined), milliseconds));
}
