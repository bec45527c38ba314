// Classic Outlook on Windows runs the launch-event script in an engine of its own: ES2016, one file, no DOM.
import { readFileSync } from "node:fs";
import { parse } from "acorn";

const forbidden = {
  ConditionalExpression: "a conditional operator", ImportDeclaration: "an import", ImportExpression: "an import", ExportNamedDeclaration: "an export",
  AwaitExpression: "await", YieldExpression: "a generator",
};
const absent = ["document", "window", "localStorage", "sessionStorage", "location", "fetch"];

export function checkLaunchEvents(file) {
  const tree = parse(readFileSync(file, "utf8"), { ecmaVersion: 2016, sourceType: "script" });
  const found = [];
  walk(tree, node => {
    if (forbidden[node.type]) found.push(forbidden[node.type]);
    if (node.async) found.push("an async function");
    if (node.type === "Identifier" && absent.includes(node.name)) found.push(`the name ${node.name}`);
    if (node.type === "MemberExpression" && !node.computed && node.property.name === "onReady") found.push("Office.onReady");
  });
  if (found.length > 0) throw new Error(`The launch-event script has ${[...new Set(found)].join(", ")}.`);
}

function walk(node, visit) {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (child && typeof child.type === "string") walk(child, visit);
  }
}

if (process.argv[1]?.endsWith("checkLaunchEvents.mjs") && process.argv[2]) checkLaunchEvents(process.argv[2]);
