// Bundles the Outlook page and the stand-in office.js into the folder named by the only argument.
import { cp, mkdir, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2];
if (!out) throw new Error("Name the folder to bundle into: node bundle.mjs FOLDER");
const target = resolve(out);
await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });

const common = { bundle: true, outdir: target, target: "es2022", charset: "utf8", logLevel: "warning", absWorkingDir: here };
await build({ ...common, entryPoints: { outlook: "page/main.ts" }, format: "esm", minify: true, sourcemap: "inline" });
await build({ ...common, entryPoints: { outlook: "page/styles/outlook.css" }, minify: true });
// A classic script, not a module: document.currentScript tells the stand-in which origin may speak to it.
await build({ ...common, entryPoints: { office: "office/office.ts" }, format: "iife", sourcemap: "inline" });
await cp(join(here, "page/index.html"), join(target, "index.html"));
