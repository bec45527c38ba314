/**
 * The sandbox's stand-in for Microsoft's office.js: the part of the Outlook API that ReferralOutlook uses, answered by the
 * sandbox's Outlook page. Whatever it does not offer says so with Office's own codes.
 */
import type { LaunchAnswer, Welcome } from "../protocol";
import { ask, hear, insideOutlook } from "./bridge";
import { displayDialogAsync, insideDialog, messageParent, onParentMessage } from "./dialog";
import { itemChanged, makeMailbox, recipientsChanged, themeChanged } from "./mailbox";
import { isSetSupported } from "./requirements";
import { restrain } from "./restrain";
import { refuse, settle, value } from "./results";
import { officeTheme, useTheme } from "./theme";

type Ready = { host: Office.HostType; platform: Office.PlatformType };
const inOutlook: Ready = { host: value("Outlook"), platform: value("OfficeOnline") };
const outside = { host: null, platform: null } as unknown as Ready;
const actions = new Map<string, (argument?: unknown) => void>();

const auth = {
  getAccessToken: () => ask("accessToken"),
  getAccessTokenAsync: (...tail: unknown[]) => settle(ask("accessToken"), tail),
  getAuthContext: () => refuse(5000, "OperationNotSupported", "getAuthContext is not part of the sandbox's Outlook."),
};
const ui = {
  displayDialogAsync, messageParent,
  addHandlerAsync: (_type: unknown, handler: Parameters<typeof onParentMessage>[0], ...tail: unknown[]) => { onParentMessage(handler); settle(Promise.resolve(), tail); },
  openBrowserWindow: (address: string) => { window.open(address, "_blank", "noopener,noreferrer"); },
  closeContainer: () => settle(refuse(5000, "OperationNotSupported", "closeContainer is not part of the sandbox's Outlook."), []),
};
const context = {
  host: inOutlook.host, platform: inOutlook.platform, diagnostics: { ...inOutlook, version: "16.0.15407.0" },
  displayLanguage: "en-US", contentLanguage: "en-US", touchEnabled: false, commerceAllowed: true, partitionKey: undefined,
  officeTheme, requirements: { isSetSupported }, ui, auth, mailbox: undefined as Office.Mailbox | undefined,
};
const office = {
  context, auth, initialize: undefined as (() => void) | undefined,
  onReady: (callback?: (info: Ready) => unknown): Promise<Ready> => ready.then((info) => { callback?.(info); return info; }),
  actions: { associate: (name: string, action: (argument?: unknown) => void) => { actions.set(name, action); } },
  AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
  CoercionType: { Text: "text", Html: "html" },
  EventType: { ItemChanged: itemChanged, OfficeThemeChanged: themeChanged, RecipientsChanged: recipientsChanged, DialogMessageReceived: "dialogMessageReceived", DialogEventReceived: "dialogEventReceived", DialogParentMessageReceived: "dialogParentMessageReceived" },
  HostType: { Outlook: "Outlook" },
  PlatformType: { OfficeOnline: "OfficeOnline", PC: "PC", Mac: "Mac", iOS: "iOS", Android: "Android", Universal: "Universal" },
  MailboxEnums: {
    ItemType: { Message: "message", Appointment: "appointment" }, RestVersion: { v1_0: "v1.0", v2_0: "v2.0", Beta: "beta" },
    SendModeOverride: { PromptUser: "promptUser" },
    RecipientType: { DistributionList: "distributionList", ExternalUser: "externalUser", Other: "other", User: "user" }, AttachmentType: { File: "file", Item: "item", Cloud: "cloud" },
  },
};
Object.assign(window, { Office: office, OfficeRuntime: { auth } });

hear("launch", ({ run, handler, type }) => {
  const completed = (answer: unknown) => { void ask("completed", run, (answer ?? {}) as LaunchAnswer); };
  const action = actions.get(handler);
  if (action) action({ type, source: { id: handler }, completed });
  else completed({});
});
const ready: Promise<Ready> = connect();
void ready.then(() => office.initialize?.());

async function connect(): Promise<Ready> {
  if (insideDialog) { restrain(); return inOutlook; }
  if (!insideOutlook) return outside;
  restrain();
  const welcome: Welcome = await ask("hello");
  useTheme(welcome.theme);
  Object.assign(context, { displayLanguage: welcome.culture, contentLanguage: welcome.culture, mailbox: makeMailbox(welcome) });
  if (document.readyState === "loading") await new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));
  return inOutlook;
}
