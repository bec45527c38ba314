// One token for the product's own scope: nested app authentication first, then Office single sign-on, then a dialog window.
// Tokens stay in memory; nothing personal is stored.
import { mailboxAddress, supports } from "./outlook";

export interface Settings { clientId: string; authority: string; scope: string; signInScript: string; signInPage: string }
export interface Signed { token: string; account: string }
interface Nested { renew(settings: Settings, loginHint: string, fresh: boolean, interactive: boolean): Promise<Signed> }

/** "needed": only she can go on (a click that opens a window). "wrong-account": she signed in as somebody else than this mailbox. */
export class SignInProblem extends Error {
  constructor(readonly kind: "needed" | "wrong-account") { super(kind); }
}

let cached: { token: string; until: number } | null = null;
let pending: Promise<string> | null = null;
let settings: Settings;

export function useSettings(given: Settings): void { settings = given; }

/** Silent; several callers share one renewal. `fresh` passes over the cache, after a 401. */
export function token(fresh = false): Promise<string> {
  if (!fresh && cached && cached.until > Date.now()) return Promise.resolve(cached.token);
  if (fresh) cached = null;
  pending ??= get(fresh, false).finally(() => { pending = null; });
  return pending;
}

/** From a click: may open a window. */
export async function signInByHand(): Promise<void> {
  cached = null;
  await get(true, true);
}

async function get(fresh: boolean, interactive: boolean): Promise<string> {
  if (supports("NestedAppAuth", "1.1")) return keep(await (await nested()).renew(settings, mailboxAddress(), fresh, interactive));
  if (supports("IdentityAPI", "1.3")) {
    try { return keep({ token: await Office.auth.getAccessToken({ allowSignInPrompt: interactive, allowConsentPrompt: interactive }), account: "" }); }
    catch (error) { if (!interactive && !isWithoutSso(error)) throw new SignInProblem("needed"); }
  }
  if (!interactive) throw new SignInProblem("needed");
  return keep(await askInWindow());
}

// 13000 and 13012: this Outlook has no single sign-on for add-ins; 13003: nor for this kind of account.
const isWithoutSso = (error: unknown): boolean => [13000, 13003, 13012].includes((error as { code?: number }).code ?? 0);

async function nested(): Promise<Nested> {
  try { return await import(settings.signInScript) as Nested; }
  catch { throw new TypeError("The sign-in script did not load."); }
}

function keep(signed: Signed): string {
  const mailbox = mailboxAddress().toLowerCase();
  const account = signed.account.toLowerCase();
  if (account && mailbox && account !== mailbox && !isOtherNameOf(account, mailbox)) throw new SignInProblem("wrong-account");
  cached = { token: signed.token, until: expiryOf(signed.token) - 120_000 };
  return signed.token;
}

// A sign-in name may differ from the mail address within one organisation; another domain is another account.
const isOtherNameOf = (account: string, mailbox: string): boolean => account.split("@")[1] === mailbox.split("@")[1];

function expiryOf(jwt: string): number {
  try {
    const claims = JSON.parse(atob((jwt.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/"))) as { exp?: number };
    return (claims.exp ?? 0) * 1000;
  } catch { return 0; }
}

function askInWindow(): Promise<Signed> {
  const address = `${location.origin}${settings.signInPage}`;
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(address, { height: 60, width: 30, promptBeforeOpen: false }, opened => {
      if (opened.status !== Office.AsyncResultStatus.Succeeded) { reject(new SignInProblem("needed")); return; }
      const dialog = opened.value;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, arg => {
        if (!("message" in arg) || (arg.origin && arg.origin !== location.origin)) return;
        dialog.close();
        resolve(JSON.parse(arg.message) as Signed);
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => reject(new SignInProblem("needed")));
    });
  });
}
