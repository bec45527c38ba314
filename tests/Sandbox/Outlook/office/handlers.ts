import { refuse, settle } from "./results";

type Handler = (args: unknown) => void;

/** The handlers of one object (mailbox, item) by event type; other types are refused as Office refuses them. */
export class Handlers {
  #byType = new Map<string, Handler[]>();
  constructor(private readonly types: readonly string[]) {}

  readonly addHandlerAsync = (type: unknown, handler: Handler, ...tail: unknown[]): void => {
    settle(this.#known(type).then((name) => { this.#byType.set(name, [...(this.#byType.get(name) ?? []), handler]); }), tail);
  };
  readonly removeHandlerAsync = (type: unknown, ...tail: unknown[]): void => {
    settle(this.#known(type).then((name) => { this.#byType.delete(name); }), tail);
  };
  fire(type: string, args: Record<string, unknown>): void {
    for (const handler of this.#byType.get(type) ?? []) handler({ type, ...args });
  }
  #known(type: unknown): Promise<string> {
    return typeof type === "string" && this.types.includes(type)
      ? Promise.resolve(type)
      : refuse(5010, "InvalidParameter", "The sandbox's Outlook does not raise this event here.");
  }
}
