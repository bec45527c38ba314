// An emulated Outlook on the web for Microsoft's own Office.js (npm @microsoft/office-js 1.1.110, build 16.0.15407): answers its message
// protocol from the parent page. The page must stand under an Outlook host name over https, or Office.js and the browser behave otherwise.
// Configuration: ?cfg=JSON {mode: "read"|"compose"|"appointment", pane, item, matrix, permission, locale}. Tests drive window.outlook.
import { answers } from "./answers.js";

const config = JSON.parse(new URLSearchParams(location.search).get("cfg") ?? "{}");
const mode = config.mode ?? "read";
const conversation = "conversation";
const app = "app";
const frame = document.createElement("iframe");
const me = { name: "Maya Rivera", address: "therapist@practice.example" };

const outlook = window.outlook = {
  events: {}, log: [], opened: [], completed: [], notifications: {}, headers: {}, inserted: [], attached: [], refuses: [], token: "sso-token",
  item: { id: "AAMk-1", subject: "Re: your letter", conversationId: "c1", internetMessageId: "<m1@clinic.example>", body: "Hello", html: "<p>Hello</p>",
    from: { name: "Dr. Amira Haddad", address: "amira@harbour.example" }, to: [me], cc: [], bcc: [], attachments: [], saved: false, ...config.item },
  me,
};

const person = ({ name, address }) => ({ name, address, userType: "externalUser", appointmentResponse: 0, recipientType: 0 });

/** What Office.js is told of the open item; null when nothing is open. */
function initialData() {
  const item = outlook.item;
  if (!item) return null;
  return {
    itemType: { read: 1, appointment: 2, compose: 4 }[mode], permissionLevel: config.permission ?? 3, hostVersion: "20.0.0.0", owaView: "ThreeColumns", isRestIdSupported: true,
    userDisplayName: me.name, userEmailAddress: me.address, userTimeZone: "UTC", userProfileType: "enterprise", timeZoneOffsets: [], ewsUrl: "", restUrl: "",
    isRead: true, extensionId: "extension", id: item.id, subject: item.subject, normalizedSubject: item.subject, conversationId: item.conversationId,
    internetMessageId: item.internetMessageId, itemClass: "IPM.Note", dateTimeCreated: 1760000000000, dateTimeModified: 1760000000000, dateTimeSent: 1760000000000,
    from: person(item.from), sender: person(item.from), to: item.to.map(person), cc: item.cc.map(person), bcc: item.bcc.map(person),
    attachments: mode === "read" ? item.attachments : undefined, entities: {}, regExMatches: {}, filteredEntities: {}, selectedEntities: {}, selectedRegExMatches: {},
  };
}

const context = () => ({
  _id: app, _appName: 64, _appVersion: "16.01", _appUILocale: config.locale ?? "en-US", _dataLocale: config.locale ?? "en-US", _docUrl: "", _clientMode: 0, _settings: {},
  _reason: "documentOpened", _osfControlType: 1, _eToken: "", _correlationId: "correlation", _appInstanceId: app, _appMinorVersion: 1, _hostFullVersion: "20.0.0.0",
  _addinName: "ReferralOutlook", _appDomains: [], _hostCustomMessage: null, _featureGates: {},
  _requirementMatrix: JSON.stringify(config.matrix ?? { Mailbox: 1.15, DialogApi: 1.2, IdentityAPI: 1.3, AddinCommands: 1.3 }),
});

const envelope = fields => JSON.stringify({ _conversationId: conversation, _origin: location.origin, _errorCode: 0, _serializerVersion: 1, ...fields });

function reply(event, request, data) {
  event.source.postMessage(envelope({ _messageType: 1, _actionName: request._actionName, _correlationId: request._correlationId, _data: data ?? null, _responseType: 0 }), event.origin);
}

outlook.fire = (name, data) => {
  const listener = outlook.events[name];
  if (!listener) throw new Error(`The pane does not listen to ${name}.`);
  listener.source.postMessage(envelope({ _messageType: 1, _actionName: name, _correlationId: -1, _data: data, _responseType: 1 }), listener.origin);
};

/** Opens another item, or none; Office.js is told unless the change is silent. */
outlook.open = (item, isSilent = false) => {
  outlook.item = item ? { ...outlook.item ?? {}, cc: [], bcc: [], attachments: [], to: [me], ...item } : null;
  document.getElementById("subject").textContent = outlook.item?.subject ?? "";
  if (!isSilent) outlook.fire("olkItemSelectedChanged", item ? initialData() : "");
};

/** Runs a function the add-in registered: a launch event or a command. */
outlook.run = (name, event = {}) => outlook.fire("appCommandInvoked", { 0: `command-${Math.random()}`, 1: name, 2: JSON.stringify(event) });

function execute(event, request, data) {
  if (data.DdaMethod?.DispatchId === 98) return reply(event, request, { Error: outlook.token ? 0 : 13000, Version: 1, accessToken: outlook.token });
  outlook.completed.push(data);
  return reply(event, request, { Error: 0, Version: 1 });
}

const actions = {
  ContextActivationManager_getAppContextAsync: (event, request) => reply(event, request, context()),
  ContextActivationManager_notifyHost: (event, request) => reply(event, request, null),
  GetInitialData: (event, request) => reply(event, request, initialData()),
  ExecuteMethod: (event, request, data) => {
    const answer = answers(outlook, person)[data.MethodData.DispatchId];
    reply(event, request, answer ? answer(data.ApiParams ?? {}) : { wasSuccessful: false, error: true, errorCode: 5000 });
  },
  executeMethod: execute,
};

addEventListener("message", event => {
  if (event.source !== frame.contentWindow || typeof event.data !== "string" || !event.data.startsWith("{")) return;
  const request = JSON.parse(event.data);
  if (request._messageType !== 0) return;
  outlook.log.push([request._actionName, request._data]);
  if (request._actionType === 1) {
    outlook.events[request._actionName] = { source: event.source, origin: event.origin };
    reply(event, request, { Error: 0, Version: 1 });
  } else if (request._actionType === 2) {
    delete outlook.events[request._actionName];
    reply(event, request, { Error: 0, Version: 1 });
  } else (actions[request._actionName] ?? ((...given) => reply(given[0], given[1], null)))(event, request, request._data);
});

const address = new URL(config.pane);
address.searchParams.set("_host_Info", "Outlook$Web$16.01$en-US$correlation$$");
// Office.js reads how to reach its host from the frame's name, so the name stands before the frame is inserted.
frame.name = JSON.stringify({ baseFrameName: "pane", hostInfo: "Outlook|Web|16.01|en-US|correlation||", xdmInfo: `${conversation}|${app}|${location.origin}`, serializerVersion: "1", flights: "[]" });
frame.id = "pane";
frame.title = "Referrals";
frame.src = address.href;
document.getElementById("subject").textContent = outlook.item?.subject ?? "";
document.getElementById("beside").append(frame);
