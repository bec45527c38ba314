/**
 * Office.js takes these away from every pane in Outlook on the web: a pane that leans on them must fail here as well.
 * (Its grip on Tab and Escape is not imitated: that is tested with Microsoft's own script.)
 */
export function restrain(): void {
  for (const name of ["pushState", "replaceState"] as const) Object.defineProperty(history, name, { value: null, configurable: true });
  for (const name of ["alert", "confirm", "prompt"] as const) {
    window[name] = () => { throw new Error(`window.${name} does not work in an Outlook pane.`); };
  }
}
