import { app } from "./app";
import { h } from "./dom";

/** Outlook's presets 0 to 24 by their place on the colour wheel: hue, and how strong. */
export function presetClass(category: string): string {
  const color = app().categories.find((known) => known.displayName === category)?.color ?? "none";
  return /^preset(\d|1\d|2[0-4])$/.test(color) ? color : "preset-none";
}

export function chips(categories: readonly string[]): HTMLElement | null {
  if (categories.length === 0) return null;
  return h("span", { class: "chips" }, ...categories.map((name) => h("span", { class: `chip ${presetClass(name)}`, dir: "auto" }, name)));
}
