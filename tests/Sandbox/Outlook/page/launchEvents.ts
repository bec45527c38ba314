/** The moments at which Outlook runs an add-in's script without its pane. */
export type LaunchEvent = "OnNewMessageCompose" | "OnMessageRecipientsChanged" | "OnMessageSend";
export interface LaunchAnswer { allowEvent: boolean; errorMessage?: string }
type Handler = (data: unknown) => Promise<LaunchAnswer>;

const handlers = new Map<LaunchEvent, Handler>();

export function onLaunchEvent(name: LaunchEvent, handler: Handler): void { handlers.set(name, handler); }

/** Runs the add-in's handler; as in Outlook, an event nobody handles holds nothing up. */
export async function launchEvent(name: LaunchEvent, data: unknown): Promise<LaunchAnswer> {
  return (await handlers.get(name)?.(data)) ?? { allowEvent: true };
}
