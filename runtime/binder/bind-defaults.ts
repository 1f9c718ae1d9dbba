/**
 * Parameters without an argument take their value from $PSDefaultParameterValues (binding.md §2.11):
 * after everything named and positional, before the pipeline. A value that does not fit is a warning.
 */
import { foldCase } from '../base/case-map.ts';
import { BindError, CmdletError } from '../base/errors.ts';
import { bindMessages } from '../base/messages/bind.ts';
import { hasWildcard, wildcardTest } from '../catalog/wildcard.ts';
import { textMembers } from '../values/text-members.ts';
import { CustomObject, equalityKey, Hashtable, type Value } from '../values/value.ts';
import { bindValue } from './bind-value.ts';
import { type BindingState, noDefaults } from './binding-state.ts';
import { type BindableParameter, isIn } from './command-metadata.ts';
import { readDefaultKey } from './default-keys.ts';
import { isScriptBlock, outputOf } from './delay-bind.ts';
import { allSets, intersect } from './set-mask.ts';

/** Finds the defaults of the command's parameters: once when it starts, and again when it has got further parameters. */
export function findDefaults(state: BindingState): void {
  const { defaults } = state.context;
  state.defaults = !defaults || defaults.size === 0 ? noDefaults : collectDefaults(state);
}

/** Binds every default of the open sets whose parameter has no argument. */
export function bindDefaults(state: BindingState): void {
  if (state.defaults.size === 0) return;
  for (const [parameter, given] of qualify(state, state.defaults)) {
    bindDefault(state, parameter, given);
  }
}

/** The defaults whose parameter is open and unbound; none at all when they would exclude each other. */
function qualify(
  state: BindingState,
  values: ReadonlyMap<BindableParameter, Value>,
): ReadonlyMap<BindableParameter, Value> {
  const qualified = new Map<BindableParameter, Value>();
  let mask = allSets;
  for (const [parameter, value] of values) {
    if (!isIn(parameter, state.mask) || state.isBound(parameter)) continue;
    if (parameter.mask !== 0) mask = intersect(mask, parameter.mask);
    if (mask === 0) return new Map();
    qualified.set(parameter, value);
  }
  return qualified;
}

function bindDefault(state: BindingState, parameter: BindableParameter, given: Value): void {
  try {
    const value = isScriptBlock(given) ? runBlock(state, given) : given;
    if (value === undefined) return;
    const isBound = bindValue(state, parameter, {
      argument: { kind: 'argument', value },
      source: 'default',
      converts: true,
      delays: state.mask,
    });
    if (isBound) state.byDefault.add(parameter.name);
  } catch (error) {
    if (!(error instanceof BindError)) throw error;
    warnOnce(state, bindMessages.defaultRefused(parameter.name, error.message));
  }
}

/** A script block gives the value; its argument tells what is bound so far. No output is no default. */
function runBlock(state: BindingState, block: Value): Value | undefined {
  const names = (sources: readonly string[] | null): Value =>
    [...state.bound]
      .filter(([, { source }]) => sources?.includes(source) ?? true)
      .map(([name]) => name);
  const told = new CustomObject([
    ['BoundParameters', names(null)],
    ['BoundPositionalParameters', names(['positional'])],
    ['BoundDefaultParameters', [...state.byDefault]],
  ]);
  const output = state.context.invoke?.(block, { arguments: [told] }) ?? [];
  return output.length === 0 ? undefined : outputOf(output);
}

/** The parameters that the table names, exact keys before those with wildcards; a warning for what cannot be used. */
function collectDefaults(state: BindingState): ReadonlyMap<BindableParameter, Value> {
  const values = new Map<BindableParameter, Value>();
  const contested = new Set<BindableParameter>();
  const later: (readonly [string, string, Value])[] = [];
  const unreadable: string[] = [];
  const offer = (parameter: BindableParameter, value: Value): void => {
    if (!values.has(parameter)) {
      values.set(parameter, value);
    } else if (!isSame(values.get(parameter) ?? null, value)) {
      contested.add(parameter);
      warnOnce(state, bindMessages.defaultsDiffer(parameter.name));
    }
  };
  const offerNamed = (name: string, value: Value): void => {
    const parameter = state.metadata.byName.get(foldCase(name));
    if (parameter) offer(parameter, value);
  };
  for (const [key, value] of textMembers(state.context.defaults ?? new Hashtable())) {
    const read = readDefaultKey(key);
    if (!read) {
      if (foldCase(key.trim()) !== 'disabled') unreadable.push(key);
      else if (isOn(value)) return new Map();
    } else if (hasWildcard(key)) {
      later.push([read.command, read.parameter, value]);
    } else if (isNamed(state, read.command)) {
      offerNamed(read.parameter, value);
    }
  }
  for (const [command, name, value] of later) {
    if (!isNamed(state, command)) continue;
    if (!hasWildcard(name)) {
      offerNamed(name, value);
      continue;
    }
    const matches = matchingParameters(state, name);
    const [only, other] = matches;
    if (other) {
      const names = matches.map((parameter) => parameter.name);
      warnOnce(state, bindMessages.defaultMatchesSeveral(name, names));
    } else if (only) offer(only, value);
  }
  if (unreadable.length > 0) warnOnce(state, bindMessages.defaultKeyUnreadable(unreadable));
  for (const parameter of contested) values.delete(parameter);
  return values;
}

/** A pattern counts a parameter once for its name and once for each alias it matches. */
function matchingParameters(state: BindingState, pattern: string): readonly BindableParameter[] {
  const matches = wildcardTest(pattern);
  return [...state.metadata.byName]
    .filter(([name]) => matches(name))
    .map(([, parameter]) => parameter);
}

function isNamed(state: BindingState, pattern: string): boolean {
  const names = [state.metadata.name, ...(state.context.commandAliases ?? [])];
  return names.some(wildcardTest(pattern));
}

function isSame(a: Value, b: Value): boolean {
  return equalityKey(a) === equalityKey(b);
}

function isOn(value: Value): boolean {
  return value !== null && value !== false && value !== 0 && value !== '';
}

function warnOnce(state: BindingState, warning: string): void {
  if (!state.warnings.includes(warning)) state.warnings.push(warning);
}

/** The same error once defaults are in use: PowerShell says which they are, and forgets what kind of error it was and where. */
export function withDefaults(state: BindingState, error: unknown): unknown {
  if (state.byDefault.size === 0 || !(error instanceof BindError)) return error;
  if (!(error instanceof CmdletError)) return error;
  const { id, category, parameter, hint, target } = error;
  const { extent } = state.context;
  const message = bindMessages.withDefaults(error.message, [...state.byDefault]);
  const told = new BindError({
    id,
    category,
    message,
    parameter,
    hint,
    target,
    extent,
    cause: error,
  });
  told.command = error.command;
  told.activity = error.activity;
  return told;
}
