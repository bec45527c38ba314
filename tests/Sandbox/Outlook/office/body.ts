import type { Coercion } from "../protocol";
import { ask } from "./bridge";
import { refuse, settle, unsupported, value } from "./results";

export function readBody(key: string): Office.Body {
  return {
    getAsync: (as, ...tail: unknown[]) => settle(ask("getBody", key, coercion(as)), tail),
    getTypeAsync: (...tail: unknown[]) => settle(Promise.resolve(value<Office.CoercionType>("html")), tail),
    ...unsupported("appendOnSendAsync", "prependAsync", "prependOnSendAsync", "setAsync", "setSelectedDataAsync", "setSignatureAsync"),
  };
}

export function composeBody(key: string): Office.Body {
  const write = (place: "all" | "start" | "selection") => (text: string, ...tail: unknown[]) => {
    const options = tail.find((one): one is Office.CoercionTypeOptions => typeof one === "object" && one !== null);
    const tooLong = text.length > 1_000_000;
    settle(tooLong ? refuse(9031, "InvalidParameterValueError", "The text is longer than 1,000,000 characters.") : ask("setBody", key, text, coercion(options?.coercionType ?? "text"), place), tail);
  };
  return {
    ...readBody(key), setAsync: write("all"), prependAsync: write("start"), setSelectedDataAsync: write("selection"),
  };
}

function coercion(as: unknown): Coercion { return as === "html" ? "html" : "text"; }
