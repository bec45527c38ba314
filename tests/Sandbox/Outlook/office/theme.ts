import type { Theme } from "../protocol";
import { value } from "./results";

export const officeTheme = {} as Office.OfficeTheme;

/** The object stays the same and its values change: add-ins may keep it. */
export function useTheme(theme: Theme): void {
  Object.assign(officeTheme, {
    bodyBackgroundColor: theme.bodyBackground, bodyForegroundColor: theme.bodyForeground, controlBackgroundColor: theme.controlBackground,
    controlForegroundColor: theme.controlForeground, isDarkTheme: theme.dark, themeId: value<Office.ThemeId>(theme.dark ? "3" : "0"),
  } satisfies Office.OfficeTheme);
}
