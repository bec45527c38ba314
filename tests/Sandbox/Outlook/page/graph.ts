/** A refusal of Microsoft Graph, with its own code; status 0 when no answer came at all. */
export class GraphError extends Error {
  constructor(readonly status: number, readonly code: string, message: string) { super(message); }
}

interface Ask { method?: string; body?: unknown; prefer?: string }
let user = "";
let token: Promise<string> | undefined;

export function signIn(as: string): void { user = as; }
/** Tokens end by the sandbox's clock: one from before a jump is of no use. */
export function forgetToken(): void { token = undefined; }

const graphScopes = "User.Read Mail.ReadWrite Mail.Send MailboxSettings.ReadWrite Calendars.ReadWrite";

/** A bearer token of the sandbox's issuer for the signed-in user: for Microsoft Graph, or for an add-in's own audience. */
export async function tokenFor(audience: string, scope?: string): Promise<string> {
  const answer = await fetch("/_sandbox/token", {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ user, audience, scope }),
  });
  if (!answer.ok) throw new GraphError(answer.status, "SignIn", "The sandbox gave no sign-in token.");
  return ((await answer.json()) as { token: string }).token;
}

/**
 * One Graph v1.0 request for the signed-in user; `path` starts behind `/v1.0/` or is a whole next link.
 * A stale token is renewed once (the sandbox's clock may have jumped); throttling and outages are waited out three times.
 */
export async function graph<Answer>(path: string, ask: Ask = {}): Promise<Answer> {
  let renewed = false;
  for (let attempt = 0; ; attempt++) {
    const answer = await send(path, ask);
    if (answer.status === 401 && !renewed) { renewed = true; token = undefined; continue; }
    if ([429, 503, 504].includes(answer.status) && attempt < 3) { await wait(answer.headers.get("Retry-After"), attempt); continue; }
    if (!answer.ok) throw await refusal(answer);
    const text = await answer.text();
    return (text ? JSON.parse(text) : undefined) as Answer;
  }
}

async function send(path: string, ask: Ask): Promise<Response> {
  const headers: Record<string, string> = { Authorization: `Bearer ${await (token ??= tokenFor("https://graph.microsoft.com", graphScopes))}` };
  if (ask.prefer) headers.Prefer = ask.prefer;
  if (ask.body !== undefined) headers["Content-Type"] = "application/json";
  try {
    return await fetch(address(path), {
      method: ask.method ?? "GET", headers, ...(ask.body === undefined ? {} : { body: JSON.stringify(ask.body) }),
    });
  } catch {
    throw new GraphError(0, "NoAnswer", "The mailbox did not answer. Nothing was changed; please try again.");
  }
}

/** Next links are absolute and may name the host that the product uses; the page stays on its own origin. */
function address(path: string): string {
  if (!/^https?:/.test(path)) return `/v1.0/${path}`;
  const link = new URL(path);
  return link.pathname + link.search;
}

async function refusal(answer: Response): Promise<GraphError> {
  const text = await answer.text();
  try {
    const { error } = JSON.parse(text) as { error: { code: string; message: string } };
    return new GraphError(answer.status, error.code, error.message);
  } catch {
    return new GraphError(answer.status, "Unreadable", `The mailbox answered ${answer.status}.`);
  }
}

function wait(retryAfter: string | null, attempt: number): Promise<void> {
  const seconds = Number(retryAfter) || 2 ** attempt;
  return new Promise((done) => setTimeout(done, Math.min(seconds, 20) * 1000));
}
