/**
 * Mail bodies live in frames that cannot run script: what a mail brings is first stripped of everything active, then shown
 * in a sandboxed frame without `allow-scripts` under a policy that loads nothing from the network.
 */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";
const active = "script,iframe,frame,frameset,object,embed,applet,form,input,button,select,textarea,meta,link,base,svg,math,audio,video,source,portal,template,noscript";
const looks = `
  :root { color-scheme: light } :root.dark { color-scheme: dark }
  body { margin: 0; font: 14px/1.5 "Segoe UI", "Selawik", system-ui, -apple-system, sans-serif; color: #242424; background: transparent; overflow-wrap: anywhere }
  :root.dark body { color: #e6e6e6 } :root.dark a { color: #62abf5 } a { color: #0f5ea8 }
  :root.paper body { color: #242424; background: #fff; padding: 12px; border-radius: 6px }
  p { margin: 0 0 .8em } img { max-width: 100%; height: auto } table { max-width: 100% } pre { white-space: pre-wrap }
  blockquote { margin: .5em 0; padding-inline-start: 12px; border-inline-start: 2px solid #c8c8c8 }
  body[contenteditable] { outline: none; min-height: 160px }`;

/** Body HTML with nothing left that acts or loads; `pictures` maps content ids to data URLs. */
export function clean(html: string, pictures: ReadonlyMap<string, string> = new Map()): string {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  for (const element of parsed.querySelectorAll(active)) element.remove();
  for (const style of parsed.querySelectorAll("style")) style.textContent = withoutLoading(style.textContent ?? "");
  for (const element of parsed.querySelectorAll("*")) for (const { name, value } of [...element.attributes]) {
    if (/^on/i.test(name) || /^(srcset|background|poster|ping|formaction|action|srcdoc|contenteditable)$/i.test(name)) element.removeAttribute(name);
    else if (/^src$/i.test(name)) keepPicture(element, value, pictures);
    else if (/^(href|xlink:href)$/i.test(name)) keepLink(element, name, value);
    else if (/^style$/i.test(name)) element.setAttribute(name, withoutLoading(value));
  }
  const styles = [...parsed.head.querySelectorAll("style")].map((style) => style.outerHTML).join("");
  return styles + parsed.body.innerHTML;
}

/** A frame that shows a body at its full height. */
export function readingFrame(title: string, body: string, dark: boolean): HTMLIFrameElement {
  const frame = sandboxed(title, body, dark);
  frame.addEventListener("load", () => {
    const root = frame.contentDocument!.documentElement;
    const fit = () => { frame.style.height = `${Math.ceil(frame.contentDocument?.body.getBoundingClientRect().bottom ?? 0) + 8}px`; };
    new ResizeObserver(fit).observe(root);
    fit();
  });
  return frame;
}

/** A frame whose body can be typed into; `changed` runs after each edit. */
export function editorFrame(title: string, body: string, dark: boolean, changed: () => void): HTMLIFrameElement {
  const frame = sandboxed(title, body, dark);
  frame.addEventListener("load", () => {
    const page = frame.contentDocument!;
    page.body.contentEditable = "true";
    page.body.setAttribute("role", "textbox");
    page.body.setAttribute("aria-multiline", "true");
    page.body.setAttribute("aria-label", title);
    page.addEventListener("input", changed);
  });
  return frame;
}

export function setFrameTheme(frame: HTMLIFrameElement, dark: boolean): void {
  const root = frame.contentDocument?.documentElement;
  if (root && !root.classList.contains("paper")) root.classList.toggle("dark", dark);
}

export function plainAsHtml(text: string): string {
  const holder = document.createElement("pre");
  holder.textContent = text;
  holder.style.fontFamily = "inherit";
  return holder.outerHTML;
}

function sandboxed(title: string, body: string, dark: boolean): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.title = title;
  frame.setAttribute("sandbox", "allow-same-origin allow-popups allow-popups-to-escape-sandbox");
  const ownColors = /(?:^|[\s;"'{])(?:background(?:-color)?|color)\s*:|bgcolor=|<font[^>]+color=/i.test(body);
  const look = dark ? (ownColors ? "paper" : "dark") : "";
  frame.srcdoc = `<!doctype html><html class="${look}"><head><meta http-equiv="Content-Security-Policy" content="${policy}">`
    + `<base target="_blank"><style>${looks}</style></head><body dir="auto">${body}</body></html>`;
  return frame;
}

function keepPicture(element: Element, source: string, pictures: ReadonlyMap<string, string>): void {
  const known = /^cid:/i.test(source) ? pictures.get(source.slice(4).toLowerCase()) : undefined;
  if (known) element.setAttribute("src", known);
  else if (!/^data:image\/(png|jpe?g|gif|webp);/i.test(source)) element.removeAttribute("src");
}

function keepLink(element: Element, name: string, target: string): void {
  if (!/^(https?:|mailto:|tel:)/i.test(target.trim())) { element.removeAttribute(name); return; }
  element.setAttribute("rel", "noopener noreferrer");
  element.setAttribute("target", "_blank");
}

function withoutLoading(css: string): string {
  return css.replace(/@import[^;]*;?/gi, "").replace(/url\s*\([^)]*\)?/gi, "none").replace(/<\/?style/gi, "").replace(/position\s*:\s*(fixed|sticky)/gi, "position: static");
}
