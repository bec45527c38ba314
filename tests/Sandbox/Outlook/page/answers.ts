import { app } from "./app";
import { graph } from "./graph";
import { addressOf } from "./people";
import { post } from "./sandboxMenu";
import type { Page, Recipient } from "./types";

export type AnswerKind = "reply" | "autoReply" | "bounce";
interface Sent { id: string; subject: string | null; internetMessageId: string; toRecipients: Recipient[] }
type Header = { name: string; value: string };

/** Delivers what the first recipient of the newest sent mail, or their server, would send back. */
export async function answerLastSent(kind: AnswerKind): Promise<void> {
  const { value: [sent] } = await graph<Page<Sent>>("me/mailFolders/sentitems/messages?$top=1&$orderby=receivedDateTime desc&$select=id,subject,internetMessageId,toRecipients");
  const from = addressOf(sent?.toRecipients[0]);
  if (!sent || !from.address) throw new Error("Nothing was sent yet. Send a mail first.");
  const me = { name: app().config.displayName, address: app().config.user };
  const message = { to: [me], inReplyTo: sent.internetMessageId, references: [sent.internetMessageId], internetMessageId: `<${crypto.randomUUID()}@answer.example>` };
  const subject = sent.subject ?? "";
  await post("deliver", { to: me.address, message: { ...message, ...answers[kind](subject, from, sent.internetMessageId) } });
}

const answers: Record<AnswerKind, (subject: string, from: { name: string; address: string }, original: string) => object> = {
  reply: (subject, from) => ({
    from, subject: /^re:/i.test(subject) ? subject : `Re: ${subject}`,
    text: `Hello,\r\n\r\nthank you for your message. Yes, that would help my patients. Could you send me your referral form?\r\n\r\nKind regards\r\n${from.name}\r\n`,
  }),
  autoReply: (subject, from) => withHeaders({ from, subject: `Automatic reply: ${subject}`, text: "I am out of the office this week and will answer when I am back.\r\n" },
    [{ name: "Auto-Submitted", value: "auto-replied" }, { name: "Precedence", value: "bulk" }]),
  bounce: (subject, failed, original) => {
    const domain = app().config.user.split("@")[1]!;
    const from = { name: "Microsoft Outlook", address: `MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@${domain}` };
    const text = `Your message couldn't be delivered. The address wasn't found at the recipient's domain.\r\n\r\n${failed.address}\r\n`;
    const report = withHeaders({ from, subject: `Undeliverable: ${subject}`, text, messageClass: "REPORT.IPM.Note.NDR" },
      [{ name: "Auto-Submitted", value: "auto-replied" }, { name: "X-MS-Exchange-Message-Is-Ndr", value: "" }, { name: "Content-Type", value: 'multipart/report; report-type=delivery-status; boundary="ndr"' }]);
    return { ...report, mime: base64(mimeOf(report.headers, text, failed.address, original, domain)) };
  },
};

/** Header lines written out, because with any given none are made up. */
function withHeaders<Message extends { from: { name: string; address: string }; subject: string }>(message: Message, more: Header[]): Message & { headers: Header[] } {
  const { displayName, user } = app().config;
  return { ...message, headers: [
    { name: "From", value: `${encoded(message.from.name)} <${message.from.address}>` }, { name: "To", value: `${encoded(displayName)} <${user}>` },
    { name: "Subject", value: encoded(message.subject) }, { name: "MIME-Version", value: "1.0" }, ...more,
  ] };
}

/** A delivery report of RFC 3464. */
function mimeOf(headers: Header[], text: string, failed: string, original: string, domain: string): string {
  const part = (type: string, content: string) => `--ndr\r\nContent-Type: ${type}\r\n\r\n${content}\r\n`;
  return headers.map(({ name, value }) => `${name}: ${value}\r\n`).join("") + "\r\n"
    + part("text/plain; charset=utf-8", text)
    + part("message/delivery-status", `Reporting-MTA: dns;sandbox.${domain}\r\n\r\nFinal-Recipient: rfc822;${failed}\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp;550 5.1.1 The email account that you tried to reach does not exist\r\n`)
    + part("text/rfc822-headers", `Message-ID: ${original}\r\n`) + "--ndr--\r\n";
}

/** RFC 2047 for what is not plain ASCII. */
function encoded(text: string): string { return /^[\x20-\x7e]*$/.test(text) ? text : `=?utf-8?B?${base64(text)}?=`; }
function base64(text: string): string { return btoa(String.fromCharCode(...new TextEncoder().encode(text))); }
