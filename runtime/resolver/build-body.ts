/**
 * Bound call in, request body out: the whole body where one was given, else the expanded parameters
 * and the additional properties put together. There is no merging of the two: they are never in one
 * parameter set (binding.md §5.4).
 */
import type { ModelType, Parameter, ParameterTarget } from '../../schema/model.ts';
import { routeMessages } from '../base/messages/route.ts';
import type { TypeSource } from '../binder/binding-state.ts';
import type { BoundCall } from '../binder/bound-call.ts';
import type { JsonObject } from '../values/json-text.ts';
import { textMembers } from '../values/text-members.ts';
import { Hashtable, Model } from '../values/value.ts';
import { callFailure } from './call-failure.ts';
import { serializeModel, unsendableMember } from './serialize.ts';

const bodyTargets = new Set<ParameterTarget['kind']>([
  'body',
  'bodyProperty',
  'additionalProperties',
]);

/** The body as a model; null when the parameter set has none. */
function bodyModel(call: BoundCall): Model | null {
  const hasBody = call.cmdlet.parameters.some(
    (parameter) =>
      Object.hasOwn(parameter.sets, call.set) &&
      bodyTargets.has(declaredTarget(parameter, call.set).kind),
  );
  if (!hasBody) return null;
  const body = new Model(bodyType(call));
  for (const parameter of call.cmdlet.parameters) {
    const value = call.arguments.get(parameter.name)?.value ?? null;
    const target = declaredTarget(parameter, call.set);
    if (target.kind === 'body' && value instanceof Model) return value;
    if (target.kind === 'bodyProperty' && value !== null) body.members.set(target.name, value);
    if (target.kind === 'additionalProperties' && value instanceof Hashtable) {
      for (const [name, member] of textMembers(value))
        if (member !== null) body.extra.set(name, member);
    }
  }
  for (const name of body.extra.keys()) {
    if (body.members.has(name))
      throw callFailure(call, routeMessages.memberClash(name), { target: name });
  }
  return body;
}

/** The expanded parameters are the properties of what the whole body would be. */
function bodyType({ cmdlet }: BoundCall): string {
  const whole = cmdlet.parameters.find(({ target }) => target.kind === 'body');
  return whole?.type ?? '';
}

function daysOf(type: ModelType | undefined): ReadonlySet<string> {
  const days = type?.properties.filter(({ isDateOnly }) => isDateOnly) ?? [];
  return new Set(days.map(({ wireName }) => wireName));
}

function declaredTarget(parameter: Parameter, set: string): ParameterTarget {
  return parameter.sets[set]?.target ?? parameter.target;
}

/** The body as JSON; undefined when the request has none. */
export function buildBody(call: BoundCall, types: TypeSource): JsonObject | undefined {
  const body = bodyModel(call);
  if (!body) return undefined;
  const list = unsendableMember(body);
  if (list !== undefined) throw callFailure(call, routeMessages.nullInList(list), { target: list });
  return serializeModel(body, (type) => daysOf(types.type(type, call.cmdlet.apiVersion)));
}
