/** Bound arguments in, what the common parameters among them ask of the engine out; the same for functions, built-in commands and cmdlets. */
import { foldCase } from '../../base/case-map.ts';
import type { BoundArgument } from '../../binder/bound-call.ts';
import { toText } from '../../values/to-text.ts';
import { isTrue } from '../../values/truth.ts';
import { enumValue } from '../../values/types/enum-types.ts';
import { enumerate } from '../../values/types/enumerate.ts';
import { ListObject } from '../../values/types/objects/list-object.ts';
import { forgetText, type Value } from '../../values/value.ts';
import type { EngineScope, Frame, KeptKind, Output, Run } from '../frame.ts';
import { Diversion } from '../streams/diversion.ts';
import { preferenceNames } from '../streams/preferences.ts';
import type { StreamName } from '../streams/stream-record.ts';
import type { Variable } from '../variables/scope.ts';

export interface CommonParameters {
  /** What is done with errors and records, in small letters. */
  readonly actions: Readonly<Partial<Record<StreamName | 'error' | 'progress', string>>>;
  readonly whatIf: boolean | undefined;
  readonly confirm: boolean | undefined;
  /** Leads errors and records into variables; null where none is named. */
  readonly diversion: Diversion | null;
  /** The output, with what is kept of it. */
  readonly output: (out: Output) => Output;
}

const nothingAsked: CommonParameters = {
  actions: {},
  whatIf: undefined,
  confirm: undefined,
  diversion: null,
  output: (out) => out,
};

/** What the call's common parameters say; variables that they name are those of the caller's scope. */
export function readCommon(
  bound: ReadonlyMap<string, BoundArgument>,
  { run, scope }: Pick<Frame, 'run' | 'scope'>,
): CommonParameters {
  const given = new Map<string, Value>();
  for (const [name, { parameter, value }] of bound) {
    const { origin } = parameter;
    if (origin === 'common' || origin === 'shouldProcess') given.set(name, forgetText(value));
  }
  if (given.size === 0) return nothingAsked;
  const flag = (name: string): boolean | undefined => {
    const value = given.get(name);
    return value === undefined ? undefined : isTrue(value);
  };
  const diversion = diversionOf(given, run, scope);
  return {
    actions: actionsOf(given, flag),
    whatIf: flag('WhatIf'),
    confirm: flag('Confirm'),
    diversion,
    output: outputOf(given, { scope, diversion }),
  };
}

const actionNames = {
  error: 'ErrorAction',
  warning: 'WarningAction',
  information: 'InformationAction',
  progress: 'ProgressAction',
} as const;

function actionsOf(
  given: ReadonlyMap<string, Value>,
  flag: (name: string) => boolean | undefined,
): CommonParameters['actions'] {
  const actions: Partial<Record<StreamName | 'error' | 'progress', string>> = {};
  for (const [stream, name] of Object.entries(actionNames)) {
    const action = given.get(name);
    if (action === undefined) continue;
    actions[stream as keyof typeof actionNames] = foldCase(toText(action));
  }
  const switches = { verbose: flag('Verbose'), debug: flag('Debug') };
  for (const [stream, isOn] of Object.entries(switches)) {
    if (isOn === undefined) continue;
    actions[stream as keyof typeof switches] = isOn ? 'continue' : 'silentlycontinue';
  }
  return actions;
}

const keepers: Readonly<Record<KeptKind, string>> = {
  error: 'ErrorVariable',
  warning: 'WarningVariable',
  information: 'InformationVariable',
};

function diversionOf(
  given: ReadonlyMap<string, Value>,
  run: Run,
  scope: EngineScope,
): Diversion | null {
  const lists = new Map<KeptKind, ListObject>();
  for (const [kind, parameter] of Object.entries(keepers)) {
    const name = given.get(parameter);
    if (name !== undefined) lists.set(kind as KeptKind, listNamed(toText(name), scope));
  }
  if (lists.size === 0) return null;
  return new Diversion(run, (outer) => ({
    ...outer,
    keep: (kind, record) => {
      lists.get(kind)?.elements.push(record);
      outer.keep?.(kind, record);
    },
  }));
}

/** The list that a variable holds while the command runs; `+name` goes on with the one that it held. */
function listNamed(given: string, scope: EngineScope): ListObject {
  const isAdded = given.startsWith('+');
  const variable = variableNamed(isAdded ? given.slice(1) : given, scope);
  const held = isAdded ? (variable.value ?? null) : null;
  const list = new ListObject(
    'System.Collections.ArrayList',
    enumerate(held) ?? (held === null ? [] : [held]),
  );
  variable.assign(list);
  return list;
}

function variableNamed(name: string, scope: EngineScope): Variable {
  const [, place = '', plain = name] =
    /^(global|script|local|private|variable):(.+)$/i.exec(name) ?? [];
  const folded = foldCase(place);
  if (folded === 'global') return scope.global.own(plain);
  return (folded === 'script' ? scope.script : scope).own(plain);
}

function outputOf(
  given: ReadonlyMap<string, Value>,
  { scope, diversion }: { readonly scope: EngineScope; readonly diversion: Diversion | null },
): CommonParameters['output'] {
  const [kept, piped] = [given.get('OutVariable'), given.get('PipelineVariable')];
  const list = kept === undefined ? null : listNamed(toText(kept), scope);
  const variable = piped === undefined ? null : variableNamed(toText(piped), scope);
  return (out) => {
    const next = diversion ? diversion.output(out) : out;
    if (!list && !variable) return next;
    return {
      write: (value) => {
        list?.elements.push(value);
        variable?.assign(value);
        return next.write(value);
      },
    };
  };
}

const actionType = 'System.Management.Automation.ActionPreference';
const actionTexts: Readonly<Record<string, string>> = {
  silentlycontinue: 'SilentlyContinue',
  stop: 'Stop',
  continue: 'Continue',
  inquire: 'Inquire',
  ignore: 'Ignore',
  suspend: 'Suspend',
  break: 'Break',
};

/** Makes them the preferences of a function's own scope, so that what it calls heeds them, too. */
export function setPreferences(scope: EngineScope, common: CommonParameters): void {
  if (common === nothingAsked) return;
  for (const [stream, action] of Object.entries(common.actions)) {
    const name = preferenceNames[stream as keyof typeof preferenceNames];
    scope.own(name).assign(enumValue(actionType, actionTexts[action] ?? 'Continue'));
  }
  if (common.whatIf !== undefined) scope.own('WhatIfPreference').assign(common.whatIf);
  if (common.confirm === undefined) return;
  const impact = common.confirm ? 'Low' : 'None';
  scope
    .own('ConfirmPreference')
    .assign(enumValue('System.Management.Automation.ConfirmImpact', impact));
}
