import type { Failure } from "../protocol";

type Callback = (result: Office.AsyncResult<unknown>) => void;

/** Office's enums hold strings at run time, while their typings number them. */
export function value<Enum>(text: string): Enum { return text as unknown as Enum; }

/** Calls back as Office does: `tail` is what follows a method's own arguments, options and callback both optional. */
export function settle<Value>(work: Promise<Value>, tail: readonly unknown[]): void {
  const callback = tail.find((one): one is Callback => typeof one === "function");
  const options = tail.find((one): one is Office.AsyncContextOptions => typeof one === "object" && one !== null);
  work.then(
    (answer) => callback?.(result("succeeded", answer, undefined, options)),
    (problem: Failure) => {
      if (!callback) console.warn(`Office refused: ${problem.code} ${problem.name}.`);
      callback?.(result("failed", undefined, problem, options));
    },
  );
}

export function refuse(code: number, name: string, message: string): Promise<never> {
  return Promise.reject({ code, name, message } satisfies Failure);
}

/** Methods of Office that exist and answer "not supported" here, named so that a misspelt one does not compile. */
export function unsupported<Names extends string>(...names: Names[]): Record<Names, (...args: unknown[]) => void> {
  const answer = (name: string) => (...args: unknown[]) =>
    settle(refuse(5000, "OperationNotSupported", `${name} is not part of the sandbox's Outlook.`), args);
  return Object.fromEntries(names.map((name) => [name, answer(name)])) as Record<Names, (...args: unknown[]) => void>;
}

/** The same for methods that return at once: they throw, as Office does where a host lacks them. */
export function missing(name: string): () => never {
  return () => { throw new Error(`${name} is not part of the sandbox's Outlook.`); };
}

function result(status: string, answer: unknown, error: Failure | undefined, options: Office.AsyncContextOptions | undefined): Office.AsyncResult<unknown> {
  return { status: value(status), value: answer, error: error as Office.Error, asyncContext: options?.asyncContext, diagnostics: undefined };
}
