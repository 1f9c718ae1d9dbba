/** What `mgsh plan`, `mg.plan` and `mg.bind` tell of a call: names and plain JSON, nothing of the binder's inside. */
import type { BoundCall } from '../../binder/bound-call.ts';
import type { Json } from '../../values/json-text.ts';
import { toJson } from '../../values/to-json.ts';
import type { PlannedCall } from './plan-call.ts';

/** A command, the set it chose and its values. */
export interface CallSummary {
  readonly cmdlet: string;
  readonly set: string;
  readonly parameters: ReadonlyMap<string, Json>;
  readonly warnings: readonly string[];
}

/** A command and the request it would send. */
export interface PlanSummary extends CallSummary {
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Json;
    /** The file that would be the body. */
    readonly file?: { readonly path: string; readonly size: number };
  };
}

/** The call without its insides. */
export function summarizeCall(call: BoundCall): CallSummary {
  const parameters = [...call.arguments].map(([name, { value }]) => [name, toJson(value)] as const);
  return {
    cmdlet: call.cmdlet.name,
    set: call.set,
    parameters: new Map(parameters),
    warnings: call.warnings,
  };
}

/** The call and its request on the Graph at the origin. */
export function summarizePlan({ call, request }: PlannedCall, origin: string): PlanSummary {
  return {
    ...summarizeCall(call),
    request: {
      method: request.method,
      url: origin + request.path,
      headers: request.headers,
      body: request.body ?? null,
      ...(request.file && { file: request.file }),
    },
  };
}

/** The summary as JSON; `warnings` only where there are any. */
export function planToJson(plan: PlanSummary, id?: Json): Json {
  const { cmdlet, set, parameters, warnings, request } = plan;
  return new Map<string, Json>([
    ...(id === undefined ? [] : [['id', id] as const]),
    ['cmdlet', cmdlet],
    ['set', set],
    ['parameters', parameters],
    [
      'request',
      new Map<string, Json>([
        ['method', request.method],
        ['url', request.url],
        ['headers', new Map(Object.entries(request.headers))],
        ['body', request.body],
        ...(request.file
          ? [['file', new Map<string, Json>(Object.entries(request.file))] as const]
          : []),
      ]),
    ],
    ...(warnings.length === 0 ? [] : [['warnings', warnings] as const]),
  ]);
}
