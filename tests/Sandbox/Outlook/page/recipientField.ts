import type { Address } from "../protocol";
import { h, paint, say } from "./dom";
import { avatar, parseAddress } from "./people";

export interface RecipientField {
  element: HTMLElement;
  show(list: Address[]): void;
  focus(): void;
  /** Takes what is still being typed; false when it is not an address, which is then said and kept. */
  commit(): boolean;
}

/** A row of people with an input behind them: Enter, comma or semicolon adds, Backspace takes the last one back. */
export function recipientField(label: string, changed: (list: Address[]) => void): RecipientField {
  let list: Address[] = [];
  const id = `recipients-${label.toLowerCase()}`;
  const people = h("ul", { class: "recipients", "aria-label": `${label} recipients` });
  const input = h("input", { id, type: "text", inputmode: "email", autocomplete: "off", spellcheck: "false", on: {
    keydown: (event) => {
      if (["Enter", ",", ";"].includes(event.key) && !event.ctrlKey && input.value.trim()) { event.preventDefault(); commit(); }
      else if (event.key === "Backspace" && !input.value && list.length) replace(list.slice(0, -1));
    },
    input: () => input.removeAttribute("aria-invalid"),
    blur: () => commit(),
  } });
  const element = h("div", { class: "recipient-field", on: { click: (event) => { if (event.target === event.currentTarget) input.focus(); } } },
    h("label", { for: id }, label), people, input);
  return { element, show, focus: () => input.focus(), commit };

  function commit(): boolean {
    const texts = input.value.split(/[,;\n](?![^<]*>)/).map((text) => text.trim()).filter(Boolean);
    const parsed = texts.map(parseAddress);
    const wrong = texts.filter((_, index) => !parsed[index]);
    const fresh = parsed.filter((one): one is Address => one !== null && !list.some((known) => known.address.toLowerCase() === one.address.toLowerCase()));
    input.value = wrong.join(", ");
    if (fresh.length) replace([...list, ...fresh]);
    if (wrong.length === 0) return true;
    input.setAttribute("aria-invalid", "true");
    say(`“${wrong[0]}” is not an e-mail address. Please correct it.`, "problem");
    return false;
  }
  function replace(next: Address[]): void {
    show(next);
    changed(next);
  }
  function show(next: Address[]): void {
    list = next;
    paint(people, ...next.map((person) => h("li", { class: "recipient", title: person.address }, avatar(person), h("bdi", {}, person.name),
      h("button", { type: "button", "aria-label": `Remove ${person.name}`, on: { click: () => replace(list.filter((other) => other !== person)) } }, "×"))));
  }
}
