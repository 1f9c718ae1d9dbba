/** The public API of graph-cmdlets, named one by one. */
export {
  BindError,
  CmdletError,
  DefinitionError,
  type ErrorCategory,
  type Extent,
  HttpError,
  ParseError,
  RouteError,
  UploadError,
} from './base/errors.ts';
export type { Clock, Host, TextSink } from './base/host.ts';
export type { Compatibility } from './binder/compatibility.ts';
export type { Catalog } from './catalog/catalog.ts';
export { type DefinedCommand, defineCommand } from './define-command.ts';
export type {
  BindingExplanation,
  ExplainedError,
  ExplainedParameter,
} from './engine/plan/explain-summary.ts';
export type { SessionEvent } from './engine/session-event.ts';
export { type ExplainBindingOptions, explainBinding } from './explain.ts';
export {
  type Binding,
  type CallOptions,
  type ConnectOptions,
  connect,
  type Mg,
  type Plan,
  type Template,
} from './mg.ts';
export { type HelpPageOptions, readHelpPages } from './read-help-pages.ts';
export type { Sandbox } from './sandbox/start.ts';
export type { UploadEvent } from './upload/upload-event.ts';
