import type { LaunchAnswer } from "../protocol";
import { app, watch } from "./app";
import { byId } from "./dom";
import type { Draft } from "./draft";
import { officeFrame, type OfficeFrame } from "./officeFrame";
import { draftAsItem } from "./openItem";

/** The moments at which Outlook runs an add-in's script without its pane, and the functions that the add-in's manifest names for them. */
const handlers = { OnNewMessageCompose: "onNewMessageCompose", OnMessageRecipientsChanged: "onMessageRecipientsChanged", OnMessageSend: "onMessageSend" } as const;
export type LaunchEvent = keyof typeof handlers;

/** So long a script may take to come up; one that does not holds nothing up. */
const patience = 10_000;

interface Runtime { draft: Draft; office: OfficeFrame; ready: Promise<boolean>; waiting: Map<string, (answer: LaunchAnswer) => void> }
let runtime: Runtime | undefined;
let runs = 0;

/** Each mail that is written has a runtime of its own, which goes with it. */
export function showLaunchEvents(): void {
  watch(({ draft }) => [draft], () => { if (runtime && app().draft !== runtime.draft) end(); });
}

/** Runs the add-in's handler and answers what it said; where no add-in answers, the event goes on, as in Outlook. */
export async function launchEvent(type: LaunchEvent, draft: Draft): Promise<LaunchAnswer> {
  const { eventsUrl } = app().config;
  if (!eventsUrl || app().draft !== draft) return { allowEvent: true };
  const now = runtime?.draft === draft ? runtime : begin(new URL(eventsUrl, location.href), draft);
  if (!await now.ready || runtime !== now) return { allowEvent: true };
  const run = `run-${++runs}`;
  return new Promise((done) => {
    now.waiting.set(run, done);
    now.office.tell("launch", { run, handler: handlers[type], type });
  });
}

function begin(address: URL, draft: Draft): Runtime {
  end();
  const waiting: Runtime["waiting"] = new Map();
  let connected: (isUp: boolean) => void = () => undefined;
  const ready = new Promise<boolean>((done) => { connected = done; setTimeout(() => done(false), patience); });
  const office = officeFrame(address, {
    title: "Add-in events", item: () => draftAsItem(draft), connected: () => connected(true),
    completed: (run, answer) => { waiting.get(run)?.(answer); waiting.delete(run); },
  });
  runtime = { draft, office, ready, waiting };
  byId("runtime").append(office.frame);
  return runtime;
}

function end(): void {
  runtime?.office.remove();
  for (const done of runtime?.waiting.values() ?? []) done({ allowEvent: true });
  runtime = undefined;
}
