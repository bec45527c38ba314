/** What Outlook on the web offers: set and highest version. Nested app authentication is absent here, so the pane shows its other way to sign in. */
const sets: Record<string, string> = { mailbox: "1.15", identityapi: "1.3", dialogapi: "1.2", addincommands: "1.3", dialogorigin: "1.1", openbrowserwindowapi: "1.1" };

export function isSetSupported(name: string, minVersion?: string | number): boolean {
  const offered = sets[name.toLowerCase()];
  return offered !== undefined && compare(offered, String(minVersion ?? "1.1")) >= 0;
}

function compare(one: string, other: string): number {
  const [left, right] = [one, other].map((version) => version.split(".").map(Number));
  return left![0]! - right![0]! || (left![1] ?? 0) - (right![1] ?? 0);
}
