// Letters put into the mail being written: those of a row one after another, in their order, none twice.
import { attachedNames, attachFile } from "./compose";
import { fromTemplate, message, tell } from "./dom";
import { watchMail } from "./outlook";
import { fetchFile, reasonOf } from "./requests";
import { SignInProblem } from "./signIn";

let isAttaching = false;

/** What is in the mail already stays. What cannot be attached is named with the reason, and a further click attaches only that. */
export async function attach(row: HTMLElement): Promise<void> {
  if (isAttaching) return;
  isAttaching = true;
  row.classList.add("htmx-request");
  try { await attachMissing(row); } finally {
    isAttaching = false;
    row.classList.remove("htmx-request");
  }
}

async function attachMissing(row: HTMLElement): Promise<void> {
  // Read at once: she may leave the view while the letters are on their way.
  const { progress = "", done = "", already = "" } = row.closest<HTMLElement>("[data-progress]")!.dataset;
  const letters = [...row.querySelectorAll<HTMLElement>("[data-letter]")].map(({ dataset: { letter, name } }) => ({ id: letter!, name: name! }));
  // Beside the row, where she looks; the top of the pane may be scrolled away, and the row may be gone.
  const beside = row.nextElementSibling!;
  const place = (): Element => beside.isConnected ? beside : message;
  place().replaceChildren();
  const stay = await watchMail();
  const there = await attachedNames();
  const before = there.size;
  const problems: string[] = [];
  for (const [index, { id, name }] of letters.entries()) {
    if (there.has(name)) continue;
    if (letters.length > 1) tell(progress.replace("{0}", `${index + 1}`).replace("{1}", `${letters.length}`), "info", place());
    try { there.add(await attachOne(id, there, stay)); } catch (error) {
      if (error instanceof SignInProblem) { place().replaceChildren(); throw error; }
      problems.push(`${name}: ${reasonOf(error)}`);
    }
  }
  if (problems.length > 0) place().replaceChildren(namesOf(problems));
  else tell(there.size > before ? done : already, "success", place());
  beside.scrollIntoView({ block: "nearest" });
}

/** The name it is handed over with may be another than the row knows: another file of hers had that one. */
async function attachOne(id: string, there: ReadonlySet<string>, stay: () => Promise<void>): Promise<string> {
  await stay();
  const { name = "", content = "" } = await fetchFile(`/addin/letters/${id}/file`);
  await stay();
  if (!there.has(name)) await attachFile(name, content);
  return name;
}

function namesOf(problems: readonly string[]): DocumentFragment {
  const said = fromTemplate("not-attached");
  const list = document.createElement("ul");
  list.append(...problems.map(problem => Object.assign(document.createElement("li"), { textContent: problem })));
  said.querySelector("p")!.after(list);
  return said;
}
