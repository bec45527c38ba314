// Outlook's side of nested app authentication, as msal-browser speaks to it: put into the pane's frame before its scripts run.
(() => {
  const listeners = [];
  const account = { homeAccountId: "u.t", environment: "login.test", tenantId: "t", username: "therapist@practice.example", localAccountId: "u", name: "Maya Rivera" };
  const base64 = value => btoa(JSON.stringify(value)).replaceAll("=", "");
  let tokens = 0;
  window.nestedAppAuthAsked = [];
  const answer = request => {
    if (request.method === "GetInitContext") return { initContext: { sdkName: "host", sdkVersion: "1", capabilities: {}, accountContext: { homeAccountId: "u.t", environment: "login.test", tenantId: "t" } } };
    window.nestedAppAuthAsked.push({ method: request.method, scope: request.tokenParams.scope, loginHint: request.tokenParams.loginHint });
    const claims = { sub: "u", oid: "u", tid: "t", preferred_username: account.username, name: account.name, iss: "https://login.test/t/v2.0", aud: "client", exp: Math.floor(Date.now() / 1000) + 3600 };
    const jwt = `${base64({ alg: "none" })}.${base64({ ...claims, n: ++tokens })}.x`;
    return { token: { access_token: jwt, id_token: jwt, expires_in: 3600, scope: request.tokenParams.scope, properties: null }, account };
  };
  window.nestedAppAuthBridge = {
    addEventListener: (_, listener) => listeners.push(listener),
    removeEventListener: () => undefined,
    postMessage: text => {
      const request = JSON.parse(text);
      const response = JSON.stringify({ messageType: "NestedAppAuthResponse", requestId: request.requestId, success: true, ...answer(request) });
      setTimeout(() => listeners.forEach(listener => listener(response)));
    },
  };
})();
