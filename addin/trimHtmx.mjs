// htmx without what the pane never uses: history, boosted links, scripts and hx-on in answers, evaluated attributes, extensions, scrolling, view transitions.
// Each named function keeps its name and gets the body given; a name that htmx no longer has fails the build, so that a new version is looked at.
import { parse } from "acorn";

const nothing = "";
const instead = {
  setCurrentPathForHistory: nothing, saveToHistoryCache: nothing, getCachedHistory: nothing, cleanInnerHtmlForHistory: nothing, saveCurrentPageToHistory: nothing,
  pushUrlIntoHistory: nothing, replaceUrlInHistory: nothing, loadHistoryFromServer: nothing, restoreHistory: nothing, getHistoryElement: nothing, canAccessLocalStorage: nothing,
  determineHistoryUpdates: "return {}",
  boostElement: nothing, isLocalLink: nothing, ignoreBoostedAnchorCtrlClick: nothing,
  duplicateScript: nothing, isJavaScriptScriptNode: nothing, normalizeScriptTags: nothing,
  addHxOnEventHandler: nothing, processHxOnWildcard: nothing, shouldProcessHxOn: nothing, processHXOnRoot: nothing, findHxOnWildcardElements: "return []",
  internalEval: nothing, maybeEval: nothing, maybeGenerateConditional: nothing, isPossibleRelativeReference: nothing,
  getValuesForElement: "return {}", getHXVarsForElement: nothing, getHXValsForElement: nothing, getExpressionVars: "return {}",
  extensionBase: nothing, defineExtension: nothing, removeExtension: nothing, getExtensions: "return []",
  insertIndicatorStyles: nothing, getMetaConfig: nothing, mergeMetaConfig: nothing,
  updateScrollState: nothing, initScrollHandler: nothing, maybeReveal: nothing, isScrolledIntoView: nothing, handleTitle: nothing,
  findAndSwapPartials: "return false", handlePreservedElements: nothing, restorePreservedElements: nothing,
  logAll: nothing, logNone: nothing, onLoadHelper: nothing, takeClassForElement: nothing, toggleClassOnElement: nothing,
  formDataProxy: "return arguments[0]", formDataArrayProxy: nothing, filterValues: "return arguments[0]",
  disableElements: "return []", handleTriggerHeader: nothing, swapDelete: nothing, swapAfterBegin: nothing, swapBeforeBegin: nothing, swapBeforeEnd: nothing, swapAfterEnd: nothing,
};

export function trimHtmx(source) {
  const left = new Set(Object.keys(instead));
  const cuts = [];
  visit(parse(source, { ecmaVersion: 2020, sourceType: "module" }), node => {
    if (node.type !== "FunctionDeclaration" || !left.delete(node.id.name)) return;
    cuts.push([node.body.start, node.body.end, `{${instead[node.id.name]}}`]);
  });
  if (left.size > 0) throw new Error(`htmx has no ${[...left].join(", ")} any more: look at trimHtmx.mjs.`);
  return cuts.sort(([one], [other]) => other - one).reduce((text, [start, end, body]) => text.slice(0, start) + body + text.slice(end), source);
}

function visit(node, act) {
  act(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (child && typeof child.type === "string") visit(child, act);
  }
}
