// Bundles the bridge, the sign-in library, the dialog page's script, the launch-event script and the styles into the output folder given.
import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { checkLaunchEvents } from "./checkLaunchEvents.mjs";
import { trimHtmx } from "./trimHtmx.mjs";

const out = process.argv[2] ?? "wwwroot";
const common = { bundle: true, charset: "utf8", legalComments: "none", logLevel: "warning", target: "es2020" };
const smallHtmx = {
  name: "small htmx",
  setup: ({ onLoad }) => onLoad({ filter: /htmx\.esm\.js$/ }, ({ path }) => ({ contents: trimHtmx(readFileSync(path, "utf8")) })),
};
await Promise.all([
  build({ ...common, entryPoints: ["Bridge/pane.ts"], outfile: `${out}/pane.js`, format: "iife", minify: true, plugins: [smallHtmx] }),
  build({ ...common, entryPoints: ["Bridge/nestedSignIn.ts"], outfile: `${out}/sign-in.js`, format: "esm", minify: true }),
  build({ ...common, entryPoints: ["Bridge/dialog.ts"], outfile: `${out}/dialog.js`, format: "iife", minify: true }),
  build({ ...common, entryPoints: ["Bridge/launchPage.ts"], outfile: `${out}/launch-page.js`, format: "iife", minify: true }),
  build({ ...common, entryPoints: ["Styles/pane.css"], outfile: `${out}/pane.css`, minify: true }),
  // Classic Outlook on Windows before 2403 reads neither async functions nor conditional operators; minify-syntax would bring the latter in.
  build({ ...common, entryPoints: ["Bridge/launchEvents.ts"], outfile: `${out}/launch-events.js`, format: "iife", target: "es2016", minifyWhitespace: true, minifyIdentifiers: true }),
]);
checkLaunchEvents(`${out}/launch-events.js`);
