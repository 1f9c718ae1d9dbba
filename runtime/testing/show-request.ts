import { inspect } from 'node:util';

/** A request as a failing test shows it: method and path, and the body, where one counts, in full. */
export function showRequest(request: {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}): string {
  const { method, path, body } = request;
  const line = `${method.toUpperCase()} ${path}`;
  if (body === undefined) return line;
  const text = inspect(body, { depth: null, breakLength: 80, sorted: true });
  return body === null ? `${line} without a body` : `${line}\n${text}`.replaceAll('\n', '\n    ');
}
