import { answerLastSent, type AnswerKind } from "./answers";
import { app, set, watch } from "./app";
import { byId, run, say } from "./dom";
import { show } from "./format";
import { forgetToken } from "./graph";

/** The sandbox's own switches: its clock, its correspondents and the faults of its Microsoft Graph. */
export function showSandboxMenu(refresh: () => Promise<void>): void {
  const menu = byId("sandbox-menu");
  for (const button of menu.querySelectorAll<HTMLButtonElement>("[data-advance]")) {
    button.addEventListener("click", () => run(async () => {
      await post("clock/advance", { seconds: Number(button.dataset.advance) });
      forgetToken();
      await refresh();
      say(`It is now ${show(app().now, { weekday: "long", day: "numeric", month: "long", hour: "numeric", minute: "2-digit" })}.`);
    }));
  }
  for (const button of menu.querySelectorAll<HTMLButtonElement>("[data-deliver]")) {
    button.addEventListener("click", () => run(async () => {
      await answerLastSent(button.dataset.deliver as AnswerKind);
      await refresh();
      say("Delivered.");
    }));
  }
  for (const box of menu.querySelectorAll<HTMLInputElement>("[data-fault]")) {
    box.addEventListener("change", () => run(async () => {
      try {
        await post("faults", { [box.dataset.fault!]: box.checked ? Number(box.value) : 0 });
      } catch (problem) {
        box.checked = !box.checked;
        throw problem;
      }
    }));
  }
  byId<HTMLInputElement>("silent").addEventListener("change", (event) => set({ silent: (event.target as HTMLInputElement).checked }));
  watch(({ now }) => [Math.floor(now.getTime() / 60_000)], () => {
    byId("clock").textContent = show(app().now, { weekday: "short", day: "numeric", month: "short", hour: "numeric", minute: "2-digit" });
  });
}

export async function readClock(): Promise<void> {
  const answer = await fetch("/_sandbox/clock");
  if (!answer.ok) throw new Error("The sandbox's clock did not answer.");
  set({ now: new Date(((await answer.json()) as { now: string }).now) });
}

export async function post(path: string, body: unknown): Promise<void> {
  const answer = await fetch(`/_sandbox/${path}`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`The sandbox refused: ${(await answer.text()).slice(0, 200) || answer.status}`);
}
