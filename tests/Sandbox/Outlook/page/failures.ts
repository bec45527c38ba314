import type { Failure } from "../protocol";
import { GraphError } from "./graph";

/** A refusal with Office's own code and name. */
export class HostFailure extends Error {
  constructor(readonly code: number, override readonly name: string, message: string) { super(message); }
}
export const itemChanged = () => new HostFailure(9030, "APICallFailedDueToItemChange", "Another item was opened since.");
export const itemNotFound = () => new HostFailure(9049, "ItemNotFound", "The item was not found in this mailbox.");
export const itemNotSaved = () => new HostFailure(9046, "ItemNotSaved", "The item has not been saved yet.");
export const notSupported = () => new HostFailure(5000, "OperationNotSupported", "The open item does not offer this.");

export function failureOf(problem: unknown): Failure {
  if (problem instanceof HostFailure) return { code: problem.code, name: problem.name, message: problem.message };
  if (problem instanceof GraphError && (problem.status === 404 || problem.code === "ErrorInvalidIdMalformed")) return failureOf(itemNotFound());
  if (problem instanceof GraphError && problem.status === 0) return { code: 9041, name: "NetworkError", message: problem.message };
  return { code: 9042, name: "InternalServerError", message: problem instanceof Error ? problem.message : String(problem) };
}
