// What Outlook runs by itself while a mail is written and sent. One script for every Outlook: classic Outlook on Windows loads this file
// alone, in an engine without page, storage, async functions or conditional operators (checkLaunchEvents.mjs refuses them), so the code
// below is written with promises and plain ifs. It is a help, never the only guard: without an answer in time the mail goes out.

interface Answer { allow: boolean; message?: string | null; trackingHeader?: string | null; maySendAnyway: boolean; needsText: boolean }
interface Question { recipients: string[]; body?: string; conversationId?: string; composeType?: string; mark?: string }

// The program serves this script with its own address in place of this one: relative addresses do not work here.
const program = "https://origin.invalid";
const answerWithin = 1500;
// In lower case, as Exchange keeps the names of internet headers.
const header = "x-referraloutlook-id";
const notification = "referrals";

const item = (): Office.MessageCompose => Office.context.mailbox.item as unknown as Office.MessageCompose;

function read<T>(start: (done: (result: Office.AsyncResult<T>) => void) => void, otherwise: T): Promise<T> {
  return new Promise(resolve => {
    start(result => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else resolve(otherwise);
    });
  });
}

function readRecipients(): Promise<string[]> {
  const fields = [item().to, item().cc, item().bcc];
  return Promise.all(fields.map(field => read<Office.EmailAddressDetails[]>(done => field.getAsync(done), [])))
    .then(found => ([] as Office.EmailAddressDetails[]).concat(...found).map(person => person.emailAddress));
}

function ask(name: string, question: Question): Promise<Answer> {
  return OfficeRuntime.auth.getAccessToken({ allowSignInPrompt: false, allowConsentPrompt: false }).then(token => new Promise<Answer>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", program + "/addin/events/" + name);
    request.setRequestHeader("Authorization", "Bearer " + token);
    request.setRequestHeader("Content-Type", "application/json");
    request.timeout = answerWithin;
    request.onload = () => {
      if (request.status === 200) resolve(JSON.parse(request.responseText) as Answer);
      else reject(new Error("status " + request.status));
    };
    request.onerror = () => reject(new Error("no answer"));
    request.ontimeout = () => reject(new Error("no answer in time"));
    request.send(JSON.stringify(question));
  }));
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return Promise.race([work, new Promise<T>((_, reject) => { setTimeout(() => reject(new Error("too late")), answerWithin); })]);
}

function onNewMessageCompose(event: Office.MailboxEvent): void {
  const done = () => event.completed();
  read<{ composeType: string }>(found => item().getComposeTypeAsync(found as (result: Office.AsyncResult<unknown>) => void), { composeType: "" })
    .then(({ composeType }) => ask("compose", { recipients: [], conversationId: item().conversationId, composeType })).then(answer => {
    if (!answer.trackingHeader) return done();
    return item().internetHeaders.setAsync({ [header]: answer.trackingHeader }, done);
  }).catch(done);
}

function onMessageRecipientsChanged(event: Office.MailboxEvent): void {
  const done = () => event.completed();
  readRecipients().then(recipients => ask("recipients", { recipients })).then(answer => {
    if (!answer.message) return item().notificationMessages.removeAsync(notification, done);
    const details = { type: "informationalMessage", message: answer.message.slice(0, 150), icon: "Icon.16", persistent: false } as unknown as Office.NotificationMessageDetails;
    return item().notificationMessages.replaceAsync(notification, details, done);
  }).catch(done);
}

function onMessageSend(event: Office.MailboxEvent): void {
  inTime(Promise.all([readRecipients(), read<Record<string, string>>(done => item().internetHeaders.getAsync([header], done), {})]).then(([recipients, headers]) => {
    const question: Question = { recipients, mark: headers[header] };
    // Only of a mail to somebody on the list is the text asked for; all other mail stays in Outlook.
    return ask("send", question).then(answer => {
      if (!answer.needsText) return answer;
      return read<string>(done => item().body.getAsync("text" as Office.CoercionType, done), "").then(body => ask("send", Object.assign(question, { body })));
    });
  })).then(answer => {
    if (answer.allow) return event.completed({ allowEvent: true });
    const message = (answer.message || "").slice(0, 500);
    if (!answer.maySendAnyway) return event.completed({ allowEvent: false, errorMessage: message });
    // "Send anyway" exists from 1.14 on; before it a block could not be passed, so a mere hint lets the mail go.
    if (!Office.context.requirements.isSetSupported("Mailbox", "1.14")) return event.completed({ allowEvent: true });
    return event.completed({ allowEvent: false, errorMessage: message, sendModeOverride: "promptUser" as unknown as Office.MailboxEnums.SendModeOverride });
  }).catch(() => event.completed({ allowEvent: true }));
}

Office.actions.associate("onNewMessageCompose", onNewMessageCompose);
Office.actions.associate("onMessageRecipientsChanged", onMessageRecipientsChanged);
Office.actions.associate("onMessageSend", onMessageSend);
