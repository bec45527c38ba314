// The sign-in window for Outlooks that offer nothing better: signs in by redirect and tells the pane, only at our own origin.
import { PublicClientApplication } from "@azure/msal-browser";

const { clientId = "", authority = "", scope = "" } = document.body.dataset;

function show(state: "working" | "done" | "failed"): void {
  for (const part of document.querySelectorAll<HTMLElement>("[data-state]")) part.hidden = part.dataset.state !== state;
}

async function signIn(): Promise<void> {
  await Office.onReady();
  const app = new PublicClientApplication({
    auth: { clientId, authority, redirectUri: location.origin + location.pathname },
    cache: { cacheLocation: "sessionStorage" },
  });
  await app.initialize();
  const result = await app.handleRedirectPromise();
  if (!result) { await app.acquireTokenRedirect({ scopes: [scope], prompt: "select_account" }); return; }
  Office.context.ui.messageParent(JSON.stringify({ token: result.accessToken, account: result.account.username }), { targetOrigin: location.origin });
  show("done");
}

signIn().catch(() => show("failed"));
