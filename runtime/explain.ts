/** How a command binds, for a program that wants nothing else: no Graph, no connection, nothing sent. */
import type { Compatibility } from './binder/compatibility.ts';
import { type CatalogChoice, openSessionCatalog } from './chosen-catalog.ts';
import { compileScript } from './engine/compile-script.ts';
import { explainOneCommand } from './engine/plan/explain-command.ts';
import { type BindingExplanation, explanationToJson } from './engine/plan/explain-summary.ts';
import { createSession } from './engine/session.ts';
import { nodeHost } from './shell/node-host.ts';
import { hashtableFromJson } from './values/from-json.ts';
import { toJavaScript } from './values/to-javascript.ts';

export interface ExplainBindingOptions extends CatalogChoice {
  /** `Strict` unless it is said. */
  readonly compatibility?: Compatibility | undefined;
}

/** Binds the one command of the text and tells pass by pass what happened; a command that does not bind is no error here. */
export function explainBinding(
  command: string,
  options: ExplainBindingOptions = {},
): BindingExplanation {
  const session = createSession({
    host: nodeHost(),
    catalog: openSessionCatalog(options),
    origin: '',
    connect: () => Promise.reject(new TypeError('an explanation sends nothing')),
    compatibility: options.compatibility,
  });
  const explained = explanationToJson(explainOneCommand(session, compileScript(command)));
  return toJavaScript(hashtableFromJson(explained)) as BindingExplanation;
}
