import type { Address } from "../protocol";
import { h } from "./dom";
import type { Recipient } from "./types";

export function addressOf(recipient: Recipient | null | undefined): Address {
  const address = recipient?.emailAddress.address ?? "";
  return { name: recipient?.emailAddress.name || address, address };
}
export function recipientOf({ name, address }: Address): Recipient {
  return { emailAddress: name && name !== address ? { name, address } : { address } };
}
export function nameOf(recipient: Recipient | null | undefined): string { return addressOf(recipient).name || "(no sender)"; }

/** A round picture made of initials; the colour stays with the address. */
export function avatar(person: Address, size: "small" | "large" = "small"): HTMLElement {
  const words = person.name.replace(/[^\p{L}\s]/gu, " ").replace(/\b(dr|mr|mrs|ms|prof)\b/gi, " ").trim().split(/\s+/u);
  const first = [...(words[0] ?? "")][0] ?? "?", last = words.length > 1 ? [...words.at(-1)!][0] ?? "" : "";
  let hue = 7;
  for (const letter of person.address) hue = (hue * 31 + letter.charCodeAt(0)) % 12;
  return h("span", { class: `avatar ${size} hue-${hue}`, "aria-hidden": "true" }, (first + last).toLocaleUpperCase());
}

/** A mailbox address that Exchange would take; anything else is refused while it can still be corrected. */
export function parseAddress(text: string): Address | null {
  const named = /^\s*"?([^"<>]*?)"?\s*<([^<>\s]+)>\s*$/.exec(text);
  const address = (named ? named[2]! : text).trim();
  if (address.length > 254 || !/^[^\s@<>(),;:"[\]]+@[^\s@<>(),;:"[\]]+\.[^\s@<>(),;:"[\].]+$/.test(address)) return null;
  return { name: named?.[1]?.trim() || address, address };
}
