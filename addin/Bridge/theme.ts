// Her own choice first, then Outlook's colours, then the system's (by the style sheet's media query).
import { officeBackground, onThemeChanged } from "./outlook";
import { recall, remember } from "./storage";

const key = "referrals.theme";

export function applyTheme(): void {
  const theme = recall(key) ?? themeOf(officeBackground());
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

export function followTheme(): void {
  applyTheme();
  onThemeChanged(applyTheme);
}

export const chosenTheme = (): string => recall(key) ?? "";

export function chooseTheme(theme: string): void {
  remember(key, theme || null);
  applyTheme();
}

function themeOf(background: string | null): string | null {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(background ?? "");
  if (!parts) return null;
  const [red, green, blue] = [1, 2, 3].map(index => parseInt(parts[index]!, 16)) as [number, number, number];
  return red * 0.2126 + green * 0.7152 + blue * 0.0722 < 128 ? "dark" : "light";
}
