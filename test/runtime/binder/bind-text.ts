/** The public path that the tests of values, binder and resolver walk: text in, bound calls, request or error out. */
import { fileURLToPath } from 'node:url';
import { CmdletError } from '../../../runtime/base/errors.ts';
import type { BoundCall } from '../../../runtime/binder/bound-call.ts';
import { type Catalog, openCatalog } from '../../../runtime/catalog/catalog.ts';
import { bindScript } from '../../../runtime/engine/plan/bind-command.ts';
import { createSession } from '../../../runtime/engine/session.ts';
import type { GraphRequest } from '../../../runtime/resolver/graph-request.ts';
import { resolve } from '../../../runtime/resolver/resolve.ts';
import { writeJson } from '../../../runtime/values/json-text.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { showValue } from './show-value.ts';

/** The committed catalogue. */
export const seeds: Catalog = openCatalog(
  fileURLToPath(new URL('../../../cmdlets', import.meta.url)),
);

/** Every bound call of a script. */
export function bindAll(text: string, catalog: Catalog = seeds): readonly BoundCall[] {
  const session = createSession({
    host: fakeHost(),
    catalog,
    origin: 'https://graph.microsoft.com',
    connect: () => Promise.reject(new Error('binding needs no connection')),
  });
  return bindScript(session, text);
}

/** The last bound call of a script. */
export function bindText(text: string, catalog: Catalog = seeds): BoundCall {
  const call = bindAll(text, catalog).at(-1);
  if (!call) throw new Error(`nothing was bound by ${text}`);
  return call;
}

/** The request of the last call of a script. */
export function requestOf(text: string, catalog: Catalog = seeds): GraphRequest {
  return resolve(bindText(text, catalog), catalog);
}

/** The body that would be sent, on one line. */
export function bodyOf(text: string, catalog: Catalog = seeds): string {
  const { body } = requestOf(text, catalog);
  if (!body) throw new Error(`no body is sent by ${text}`);
  return writeJson(body);
}

/** The value bound to a parameter, shown with its type; the error's id where the script fails. */
export function shownValue(text: string, parameter: string, catalog: Catalog = seeds): string {
  try {
    const bound = bindText(text, catalog).arguments.get(parameter);
    return bound ? showValue(bound.value) : 'not bound';
  } catch (error) {
    if (error instanceof CmdletError) return error.id;
    throw error;
  }
}

/** The error that a script ends with. */
export function failureOf(act: () => unknown): CmdletError {
  try {
    act();
  } catch (error) {
    if (error instanceof CmdletError) return error;
    throw error;
  }
  throw new Error('it did not fail');
}
