import type { OpenItem, Welcome } from "../protocol";
import { ask, hear } from "./bridge";
import { Handlers } from "./handlers";
import { appointmentCompose, messageCompose } from "./itemCompose";
import { appointmentRead, messageRead } from "./itemRead";
import { addresses, knowOwnDomain } from "./people";
import { missing, refuse, settle, unsupported } from "./results";
import { officeTheme, useTheme } from "./theme";

export const itemChanged = "olkItemSelectedChanged", themeChanged = "officeThemeChanged", recipientsChanged = "olkRecipientsChanged";

export function makeMailbox(welcome: Welcome): Office.Mailbox {
  const { user } = welcome;
  knowOwnDomain(user.address);
  const mailboxHandlers = new Handlers([itemChanged, themeChanged]);
  let itemHandlers = new Handlers([recipientsChanged]);
  let open = welcome.item, item = present(open);

  function present(next: OpenItem | null): unknown {
    itemHandlers = new Handlers([recipientsChanged]);
    if (next === null) return null;
    if (next.kind === "compose") return messageCompose(next, { name: user.displayName, address: user.address }, itemHandlers);
    if (next.kind === "composeAppointment") return appointmentCompose(next, itemHandlers);
    return next.kind === "read" ? messageRead(next) : appointmentRead(next);
  }
  hear("itemChanged", (next) => {
    open = next;
    item = present(next);
    mailboxHandlers.fire(itemChanged, { initialData: next });
  });
  hear("recipientsChanged", ({ key, fields, attendees }) => {
    if (open?.key === key) itemHandlers.fire(recipientsChanged, { changedRecipientFields: { ...fields, optionalAttendees: attendees?.optional ?? false, requiredAttendees: attendees?.required ?? false, resources: false } });
  });
  hear("themeChanged", (theme) => {
    useTheme(theme);
    mailboxHandlers.fire(themeChanged, { officeTheme });
  });
  const newMessage = (form: Office.MessageForm, ...tail: unknown[]) => settle(compose(form, open), tail);
  const show = (name: "openMessage" | "openAppointment") => (id: string, ...tail: unknown[]) => settle(ask(name, id), tail);
  return {
    get item() { return item as NonNullable<Office.Mailbox["item"]>; },
    userProfile: { displayName: user.displayName, emailAddress: user.address, timeZone: user.timeZone, accountType: "enterprise" },
    diagnostics: { hostName: "OutlookWebApp", hostVersion: "20.0.0.0", OWAView: "ThreeColumns", ews: null as unknown as Office.Ews },
    ewsUrl: "", restUrl: "",
    masterCategories: unsupported("addAsync", "getAsync", "removeAsync"),
    convertToRestId: (id) => id.replaceAll("/", "-").replaceAll("+", "_"),
    convertToEwsId: (id) => id.replaceAll("-", "/").replaceAll("_", "+"),
    displayMessageForm: show("openMessage"), displayMessageFormAsync: show("openMessage"),
    displayAppointmentForm: show("openAppointment"), displayAppointmentFormAsync: show("openAppointment"),
    displayNewMessageForm: newMessage, displayNewMessageFormAsync: newMessage,
    addHandlerAsync: mailboxHandlers.addHandlerAsync, removeHandlerAsync: mailboxHandlers.removeHandlerAsync,
    convertToLocalClientTime: missing("convertToLocalClientTime"), convertToUtcClientTime: missing("convertToUtcClientTime"), getIsIdentityManaged: missing("getIsIdentityManaged"),
    getIsOpenFromLocationAllowed: missing("getIsOpenFromLocationAllowed"), getIsSaveToLocationAllowed: missing("getIsSaveToLocationAllowed"),
    // Exchange's own tokens are switched off in Microsoft 365.
    getCallbackTokenAsync: (...tail: unknown[]) => settle(refuse(9018, "GenericTokenError", "Exchange tokens are switched off."), tail),
    getUserIdentityTokenAsync: (...tail: unknown[]) => settle(refuse(9018, "GenericTokenError", "Exchange tokens are switched off."), tail),
    ...unsupported("displayNewAppointmentForm", "displayNewAppointmentFormAsync", "getSelectedItemsAsync", "loadItemByIdAsync", "makeEwsRequestAsync"),
  };
}

function compose(form: Office.MessageForm, open: OpenItem | null): Promise<null> {
  if (open?.kind === "compose") return refuse(5000, "OperationNotSupported", "A new message form opens only from an item being read.");
  if ((form.htmlBody ?? "").length > 32 * 1024) return refuse(9031, "InvalidParameterValueError", "The body of a new message form is limited to 32 KB.");
  if (form.attachments?.length) return refuse(9043, "AttachmentTypeNotSupported", "The sandbox's Outlook attaches nothing to a new form.");
  return ask("newMessage", {
    to: addresses(form.toRecipients), cc: addresses(form.ccRecipients), bcc: addresses(form.bccRecipients), subject: form.subject ?? "", html: form.htmlBody ?? "",
  });
}
