import type { Address } from "../protocol";
import { value } from "./results";

let ownDomain = "";
export function knowOwnDomain(address: string): void { ownDomain = domain(address); }

export function details({ name, address }: Address): Office.EmailAddressDetails {
  return {
    displayName: name, emailAddress: address, appointmentResponse: value<Office.MailboxEnums.ResponseType>("none"),
    recipientType: value<Office.MailboxEnums.RecipientType>(domain(address) === ownDomain ? "user" : "externalUser"),
  };
}

/** Recipients come as plain addresses, as users or as details. */
export function addresses(list: readonly unknown[] | undefined): Address[] {
  return (list ?? []).map((one) => {
    if (typeof one === "string") return { name: one, address: one };
    const { displayName, emailAddress } = one as Office.EmailUser;
    return { name: displayName || emailAddress, address: emailAddress };
  });
}

function domain(address: string): string { return address.slice(address.lastIndexOf("@") + 1).toLowerCase(); }
