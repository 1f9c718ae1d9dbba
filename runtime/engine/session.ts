/** What a run of commands shares: the catalogue, the variables, the Graph it talks to and who listens. */
import type { Host } from '../base/host.ts';
import type { DifferenceId } from '../base/messages/compatibility.ts';
import type { Compatibility } from '../binder/compatibility.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { NetType } from '../values/net-type.ts';
import { makeSurroundings, type Surroundings } from '../values/surroundings.ts';
import type { GraphConnection } from './call/graph-connection.ts';
import { createErrorList } from './errors/error-list.ts';
import type { EngineScope, Environment, ErrorList, Location } from './frame.ts';
import { ExecutionContext } from './members/execution-context.ts';
import type { SessionEvent } from './session-event.ts';
import { defineAutomaticVariables } from './variables/automatic-variables.ts';
import { Scope } from './variables/scope.ts';

export interface SessionOptions {
  readonly host: Host;
  readonly catalog: Catalog;
  /** The origin of the Graph that is meant: what a plan names. The connection may lead elsewhere, to the sandbox. */
  readonly origin: string;
  /** Connects on first use; a session that only plans never does. */
  readonly connect: () => Promise<GraphConnection>;
  readonly onEvent?: ((event: SessionEvent) => void) | undefined;
  /** Whether to be kinder than the SDK; Strict unless it is said. */
  readonly compatibility?: Compatibility | undefined;
  /** The differences that were told already; none unless another session shares its own. */
  readonly toldDifferences?: Set<DifferenceId> | undefined;
}

export interface Session extends SessionOptions {
  /** Those of the scope at hand; of a session itself, the global ones. */
  readonly variables: EngineScope;
  readonly environment: Environment;
  readonly errors: ErrorList;
  readonly location: Location;
  /** The culture and the clock of its scripts. */
  readonly surroundings: Surroundings;
  /** The types that its scripts have defined, by their names in small letters. */
  readonly types: Map<string, NetType>;
  readonly toldDifferences: Set<DifferenceId>;
}

/** A session without variables of its own yet. */
export function createSession(options: SessionOptions): Session {
  const { errors, list } = createErrorList();
  const variables: EngineScope = new Scope();
  defineAutomaticVariables(variables, options.host);
  variables.set('Error', list);
  variables.set('ExecutionContext', new ExecutionContext());
  return {
    ...options,
    variables,
    environment: createEnvironment(options.host),
    errors,
    location: { path: null, stack: [] },
    surroundings: makeSurroundings(() => options.host.clock.now()),
    types: new Map(),
    toldDifferences: options.toldDifferences ?? new Set(),
  };
}

/** The host's environment; what a script sets stays in the session. */
function createEnvironment(host: Host): Environment {
  const own = new Map<string, string | null>();
  return {
    get: (name) => own.get(name) ?? (own.has(name) ? null : (host.env(name) ?? null)),
    set: (name, value) => void own.set(name, value),
  };
}
