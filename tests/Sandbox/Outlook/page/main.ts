import { app, begin, same, set, watch, type AppState } from "./app";
import { openWeek, refreshWeek, showCalendar } from "./calendarView";
import { byId, h, run } from "./dom";
import { compose, Draft } from "./draft";
import { showFolderTree } from "./folderTree";
import { dayOf, mondayOf } from "./format";
import { signIn } from "./graph";
import { icon, type IconName } from "./icons";
import { showKeys } from "./keys";
import { showLaunchEvents } from "./launchEvents";
import { findStandardFolders, listCategories, listFolders } from "./mailbox";
import { showMessageList } from "./messageList";
import { followOpenMail, openFolder, refreshList } from "./navigation";
import { showPane } from "./paneFrame";
import { avatar } from "./people";
import { showReadingView } from "./readingView";
import { readClock, showSandboxMenu } from "./sandboxMenu";
import type { Config } from "./types";

const everyMilliseconds = 4000;

start().catch((problem: unknown) => {
  byId("start-problem").hidden = false;
  byId("start-problem").textContent = `The mailbox could not be opened. ${problem instanceof Error ? problem.message : String(problem)} Is the sandbox still running? Reload to try again.`;
});

async function start(): Promise<void> {
  const config = (await (await fetch("/_sandbox/config")).json()) as Config;
  signIn(config.user);
  begin(firstState(config));
  await readClock();
  set({ weekOf: mondayOf(dayOf(app().now)), wellKnown: await findStandardFolders() });
  set({ folders: await listFolders(), categories: await listCategories() });
  showFrame();
  showFolderTree();
  showMessageList();
  showReadingView();
  showCalendar();
  showPane();
  showLaunchEvents();
  showSandboxMenu(refresh);
  showKeys();
  openFolder(app().wellKnown.inbox ?? app().folders[0]!.id);
  document.body.classList.add("ready");
  poll();
}

function firstState(config: Config): AppState {
  const pane = { open: true, pinned: true, wide: false, ...(JSON.parse(localStorage.getItem("pane") ?? "{}") as object) };
  const dark = (localStorage.getItem("theme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  return {
    config, now: new Date(), view: "mail", folders: [], wellKnown: {}, categories: [], folderId: "", heads: null, more: null, selectedId: null, open: null,
    draft: null, weekOf: "2000-01-03", events: null, event: null, newEvent: null, dark, pane, silent: false, trouble: "",
  };
}

function showFrame(): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-icon]")) place.prepend(icon(place.dataset.icon as IconName));
  const { displayName, user } = app().config;
  byId("me").append(avatar({ name: displayName, address: user }));
  byId("me").title = `${displayName} (${user})`;
  byId("go-mail").addEventListener("click", () => set({ view: "mail", event: null, newEvent: null }));
  byId("go-calendar").addEventListener("click", () => openWeek(app().weekOf));
  byId("new-mail").addEventListener("click", () => { document.body.classList.remove("folders-shown"); compose(Draft.blank()); });
  byId("folders-toggle").addEventListener("click", () => document.body.classList.toggle("folders-shown"));
  addEventListener("pointerdown", (event) => {
    if (!(event.target as Element).closest("#folder-column, #folders-toggle")) document.body.classList.remove("folders-shown");
  });
  byId("theme").addEventListener("click", () => {
    set({ dark: !app().dark });
    localStorage.setItem("theme", app().dark ? "dark" : "light");
  });
  watch(({ dark }) => [dark], () => {
    document.documentElement.classList.toggle("dark", app().dark);
    byId("theme").replaceChildren(icon(app().dark ? "light" : "dark"));
    byId("theme").ariaLabel = app().dark ? "Switch to light theme" : "Switch to dark theme";
  });
  watch(({ view }) => [view], () => {
    const mail = app().view === "mail";
    byId("mail").hidden = !mail;
    byId("calendar").hidden = mail;
    byId("view-title").textContent = mail ? "Mail" : "Calendar";
    document.title = `${mail ? "Mail" : "Calendar"} · ReferralOutlook sandbox`;
    byId("go-mail").ariaCurrent = mail ? "page" : null;
    byId("go-calendar").ariaCurrent = mail ? null : "page";
  });
  watch(({ trouble }) => [trouble], () => { byId("trouble").replaceChildren(...(app().trouble ? [h("span", {}, app().trouble)] : [])); });
}

/** Looks what changed: the mailbox has no push to a browser page, and a few requests every few seconds cost nothing here. */
async function refresh(): Promise<void> {
  await readClock();
  set({ folders: same(app().folders, await listFolders()), categories: same(app().categories, await listCategories()) });
  if (app().view === "calendar") { await refreshWeek(); return; }
  await refreshList();
  await followOpenMail();
  await app().draft?.refresh();
}

function poll(): void {
  setTimeout(async () => {
    try {
      if (!document.hidden) { await refresh(); set({ trouble: "" }); }
    } catch {
      set({ trouble: "The mailbox is not answering at the moment. What you see may be a little old; trying again." });
    }
    poll();
  }, everyMilliseconds);
}

addEventListener("visibilitychange", () => { if (!document.hidden && document.body.classList.contains("ready")) run(refresh); });
addEventListener("beforeunload", (event) => { if (document.body.classList.contains("ready") && (app().draft?.dirty || app().newEvent)) event.preventDefault(); });
