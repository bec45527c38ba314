// The sign-in library, a bundle of its own that loads only where Outlook offers nested app authentication.
import { createNestablePublicClientApplication, InteractionRequiredAuthError, type IPublicClientApplication } from "@azure/msal-browser";
import type { Settings, Signed } from "./signIn";

let application: Promise<IPublicClientApplication> | null = null;

export async function renew(settings: Settings, loginHint: string, fresh: boolean, interactive: boolean): Promise<Signed> {
  application ??= createNestablePublicClientApplication({
    auth: { clientId: settings.clientId, authority: settings.authority },
    cache: { cacheLocation: "memoryStorage" },
  });
  const request = { scopes: [settings.scope], loginHint, forceRefresh: fresh };
  const app = await application;
  try {
    const result = interactive ? await app.acquireTokenPopup(request) : await app.acquireTokenSilent(request);
    return { token: result.accessToken, account: result.account.username };
  } catch (error) {
    if (interactive || !(error instanceof InteractionRequiredAuthError)) throw error;
    const result = await app.acquireTokenPopup(request);
    return { token: result.accessToken, account: result.account.username };
  }
}
