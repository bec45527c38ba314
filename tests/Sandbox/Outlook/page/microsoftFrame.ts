import type { EventName, HostEvents, LaunchAnswer } from "../protocol";
import { app } from "./app";
import { failureOf } from "./failures";
import { hostCalls } from "./hostCalls";
import { asMicrosoftSees, methods } from "./microsoftMethods";
import { emptyFrame, type FrameOwner, type OfficeFrame } from "./officeFrame";

/**
 * A frame whose page loads Microsoft's own Office.js (build 16.0.15407): the message protocol that Outlook on the web speaks with it, as far as add-ins of this kind use it.
 * A message is JSON: _messageType 0 asks and 1 answers, _actionType 0 calls, 1 registers for an event and 2 gives it up.
 */
interface Message { _messageType: number; _actionType: number; _actionName: string; _correlationId: number; _data: Record<string, unknown> & { MethodData?: { DispatchId: number }; ApiParams?: Record<string, unknown>; DdaMethod?: { DispatchId: number } } }

const conversation = "sandbox", instance = "add-in", host = "Web|16.01";
const ended = 94, accessToken = 98;
const noError = { Error: 0, Version: 1 };
const names: Record<EventName, string> = { itemChanged: "olkItemSelectedChanged", recipientsChanged: "olkRecipientsChanged", themeChanged: "officeThemeChanged", launch: "appCommandInvoked" };

export function microsoftFrame(address: URL, owner: FrameOwner): OfficeFrame {
  const frame = emptyFrame(owner.title), listeners = new Set<string>();
  const { culture } = app().config;
  // Office.js reads how to reach its host from the frame's name and address, so both stand before the frame is inserted.
  frame.name = JSON.stringify({ baseFrameName: "add-in", hostInfo: `Outlook|${host}|${culture}|sandbox||`, xdmInfo: `${conversation}|${instance}|${location.origin}`, serializerVersion: "1", flights: "[]" });
  const page = new URL(address);
  page.searchParams.set("_host_Info", `Outlook$${host.replaceAll("|", "$")}$${culture}$sandbox$$`);
  frame.src = page.href;

  const post = (fields: object) => frame.contentWindow?.postMessage(JSON.stringify({ _messageType: 1, _conversationId: conversation, _origin: location.origin, _errorCode: 0, _serializerVersion: 1, ...fields }), address.origin);
  const listen = (event: MessageEvent) => {
    if (event.source !== frame.contentWindow || event.origin !== address.origin || typeof event.data !== "string" || !event.data.startsWith("{")) return;
    const asked = JSON.parse(event.data) as Message;
    if (asked._messageType === 0) void answer(asked).then((data) => post({ _actionName: asked._actionName, _correlationId: asked._correlationId, _data: data ?? null, _responseType: 0 }));
  };
  addEventListener("message", listen);

  async function answer({ _actionType, _actionName, _data }: Message): Promise<unknown> {
    if (_actionType === 1) { listeners.add(_actionName); if (_actionName === names.launch) owner.connected?.(); return noError; }
    if (_actionType === 2) { listeners.delete(_actionName); return noError; }
    switch (_actionName) {
      case "ContextActivationManager_getAppContextAsync": return context(culture);
      case "GetInitialData": return asMicrosoftSees(owner.item());
      case "ExecuteMethod": return execute(_data.MethodData!.DispatchId, _data.ApiParams ?? {});
      case "executeMethod": return executeShared(_data);
      default: return null;
    }
  }
  async function execute(id: number, given: Record<string, unknown>): Promise<object> {
    try {
      const item = owner.item(), method = methods[id];
      if (!method) return { wasSuccessful: false, error: true, errorCode: 5000 };
      const data = await method(item?.key ?? "", given);
      return data === null ? { wasSuccessful: true } : { wasSuccessful: true, error: false, data };
    } catch (problem) {
      return { wasSuccessful: false, error: true, errorCode: failureOf(problem).code };
    }
  }
  async function executeShared(data: Message["_data"]): Promise<object> {
    const id = data.DdaMethod?.DispatchId;
    if (id === accessToken) {
      try { return { ...noError, accessToken: await hostCalls.accessToken() }; } catch { return { ...noError, Error: 13006 }; }
    }
    if (id === ended) {
      const { completedContext } = JSON.parse(String(data[2]) || "{}") as { completedContext?: LaunchAnswer };
      owner.completed?.(String(data[0]), completedContext ?? {});
    }
    return noError;
  }
  return {
    frame,
    get isConnected() { return listeners.size > 0; },
    tell: (name, data) => {
      if (listeners.has(names[name])) post({ _actionName: names[name], _correlationId: -1, _data: eventData(name, data), _responseType: 1 });
    },
    remove: () => { removeEventListener("message", listen); frame.remove(); },
  };
}

function eventData<Name extends EventName>(name: Name, data: HostEvents[Name]): unknown {
  switch (name) {
    case "itemChanged": return data === null ? "" : asMicrosoftSees(data as HostEvents["itemChanged"]);
    case "recipientsChanged": {
      const { fields, attendees } = data as HostEvents["recipientsChanged"];
      return { 0: JSON.stringify({ ...fields, optionalAttendees: attendees?.optional ?? false, requiredAttendees: attendees?.required ?? false, resources: false }) };
    }
    case "launch": { const { run, handler, type } = data as HostEvents["launch"]; return { 0: run, 1: handler, 2: JSON.stringify({ type, source: { id: handler } }) }; }
    default: return data;
  }
}

function context(culture: string): object {
  return {
    _id: instance, _appName: 64, _appVersion: "16.01", _appUILocale: culture, _dataLocale: culture, _docUrl: "", _clientMode: 0, _settings: {}, _reason: "documentOpened", _osfControlType: 1,
    _eToken: "", _correlationId: "sandbox", _appInstanceId: instance, _appMinorVersion: 1, _hostFullVersion: "20.0.0.0", _addinName: "Referrals", _appDomains: [], _hostCustomMessage: null, _featureGates: {},
    _requirementMatrix: JSON.stringify({ Mailbox: 1.15, DialogApi: 1.2, IdentityAPI: 1.3, AddinCommands: 1.3 }),
  };
}
