/**
 * One pipeline object in, the parameters that took it out (binding.md §2.16): the whole object before
 * its properties, as it is before converted, the default set before the others; every parameter that
 * fits takes it.
 */
import { BindError } from '../base/errors.ts';
import { isList } from '../values/to-text.ts';
import { CustomObject, Hashtable, Model, type Value } from '../values/value.ts';
import { bindValue } from './bind-value.ts';
import type { BindingState } from './binding-state.ts';
import { openMandatory } from './check-mandatory.ts';
import { type BindableParameter, entriesIn } from './command-metadata.ts';
import { inputMissesMandatory, inputNotBound } from './pipeline-errors.ts';
import { resolveSet } from './resolve-set.ts';
import { allSets, intersect, type SetMask, without } from './set-mask.ts';

interface Attempt {
  readonly source: 'pipeline' | 'property';
  readonly converts: boolean;
}

const attempts: readonly Attempt[] = [
  { source: 'pipeline', converts: false },
  { source: 'property', converts: false },
  { source: 'pipeline', converts: true },
  { source: 'property', converts: true },
];

/** Binds the object to every open parameter that takes it, then settles the set; throws when none does. */
export function bindPipelineObject(state: BindingState, input: Value): void {
  const passes =
    state.prioritised === 0
      ? [state.mask]
      : [state.prioritised, without(state.mask, state.prioritised)];
  let isBound = false;
  passes.forEach((pass, index) => {
    const isFirstOfTwo = index < passes.length - 1;
    if (pass !== 0) isBound = bindPass(state, input, { mask: pass, isFirstOfTwo }) || isBound;
  });
  resolveSet(state, { isBeforePipeline: false, takesDefault: true });
  if (!isBound) throw inputNotBound(state.metadata, input);
  const missing = openMandatory(state).map(({ parameter }) => parameter);
  if (missing.length > 0) throw inputMissesMandatory(state.metadata, input, missing);
}

function bindPass(
  state: BindingState,
  input: Value,
  pass: { readonly mask: SetMask; readonly isFirstOfTwo: boolean },
): boolean {
  let { mask } = pass;
  let isBound = false;
  for (const attempt of attempts) {
    const defaultMask = intersect(mask, state.metadata.defaultMask);
    const others = mask === allSets ? mask : without(mask, defaultMask);
    const isNew =
      (defaultMask !== 0 && tryBind(state, input, { ...attempt, mask: defaultMask })) ||
      (others !== 0 && tryBind(state, input, { ...attempt, mask: others }));
    if (!isNew) continue;
    isBound = true;
    if (pass.isFirstOfTwo) continue;
    resolveSet(state, { isBeforePipeline: true, takesDefault: true });
    mask = state.mask;
  }
  return isBound;
}

function tryBind(
  state: BindingState,
  input: Value,
  attempt: Attempt & { readonly mask: SetMask },
): boolean {
  let isBound = false;
  for (const parameter of [...state.unbound].reverse()) {
    const value = offeredValue(parameter, input, attempt);
    if (value === undefined || (!attempt.converts && !isInstance(value, parameter))) continue;
    try {
      bindValue(state, parameter, {
        argument: { kind: 'argument', value },
        source: attempt.source,
      });
      isBound = true;
    } catch (error) {
      if (!isSwallowed(error, attempt)) throw error;
    }
  }
  return isBound;
}

/** A value that does not convert is simply not taken as a whole object; as a property it is an error. */
function isSwallowed(error: unknown, attempt: Attempt): boolean {
  return (
    attempt.source === 'pipeline' &&
    error instanceof BindError &&
    error.id === 'ParameterArgumentTransformationError'
  );
}

function offeredValue(
  parameter: BindableParameter,
  input: Value,
  attempt: Attempt & { readonly mask: SetMask },
): Value | undefined {
  const entries = entriesIn(parameter, attempt.mask);
  if (attempt.source === 'pipeline') {
    return entries.some((entry) => entry.fromPipeline) ? input : undefined;
  }
  if (!entries.some((entry) => entry.fromPipelineByPropertyName)) return undefined;
  if (!(input instanceof CustomObject)) return undefined;
  for (const name of [parameter.name, ...parameter.aliases]) {
    if (input.properties.has(name)) return input.properties.get(name) ?? null;
  }
  return undefined;
}

const instances: Readonly<Record<string, (value: Value) => boolean>> = {
  Object: () => true,
  String: (value) => typeof value === 'string',
  Int32: (value) => typeof value === 'number',
  Boolean: (value) => typeof value === 'boolean',
  IDictionary: (value) => value instanceof Hashtable,
  Hashtable: (value) => value instanceof Hashtable && !value.isOrdered,
};

const valueTypes = new Set([
  'String',
  'SwitchParameter',
  'Boolean',
  'Int32',
  'Int64',
  'Double',
  'DateTime',
  'Guid',
]);

/** Whether the value is of the parameter's type without conversion; null is of every reference type but String. */
function isInstance(value: Value, parameter: BindableParameter): boolean {
  const { name, isArray } = parameter.type;
  if (value === null) return !valueTypes.has(name) || isArray;
  if (value instanceof Model) return value.typeName === name;
  const elements = isArray && isList(value) ? value : [value];
  return elements.every((element) => instances[name]?.(element) ?? false);
}
