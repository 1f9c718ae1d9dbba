/**
 * A command line that did not bind in, the smallest changes that would mend it out, the smallest first.
 * What each error wants is one row of a table; whether Helpful would take the line is tried.
 */
import type { BindError } from '../base/errors.ts';
import { suggest } from '../base/suggest.ts';
import { forgetText } from '../values/value.ts';
import type { ArgumentElement } from './argument-element.ts';
import {
  type BindableParameter,
  type CommandMetadata,
  entriesIn,
  isFed,
  isIn as isInSet,
} from './command-metadata.ts';
import { matchParameter } from './match-parameter.ts';
import { readTruth } from './read-truth.ts';
import { bit, type SetMask } from './set-mask.ts';

/** A parameter that is to be given, and what it takes. */
export interface WantedParameter {
  readonly parameter: string;
  readonly type: string;
}

/** One change to a command line. */
export type BindingFix =
  | { readonly kind: 'rename'; readonly from: string; readonly to: readonly string[] }
  | { readonly kind: 'remove' | 'removeOne'; readonly parameter: string }
  | ({ readonly kind: 'addValue' } & WantedParameter)
  | { readonly kind: 'joinSwitch'; readonly parameter: string; readonly isOn: boolean }
  | {
      readonly kind: 'nameArgument';
      readonly argument: string;
      readonly parameters: readonly string[];
    }
  | {
      readonly kind: 'chooseSet';
      readonly set: string;
      readonly remove: readonly string[];
      readonly add: readonly WantedParameter[];
    }
  | { readonly kind: 'helpful' };

export interface FailedLine {
  readonly metadata: CommandMetadata;
  readonly elements: readonly ArgumentElement[];
  readonly hasInput: boolean;
  readonly error: BindError;
  /** Whether the line binds in the other mode. */
  readonly bindsHelpfully: () => boolean;
}

const most = 3;

/** What would make the line bind. */
export function bindingFixes(line: FailedLine): readonly BindingFix[] {
  const { id } = line.error;
  const find = Object.hasOwn(fixers, id) ? fixers[id] : fixValue;
  const fixes = (find?.(line) ?? []).slice(0, most);
  return line.bindsHelpfully() ? [...fixes, { kind: 'helpful' }] : fixes;
}

type Fixer = (line: FailedLine) => readonly BindingFix[];

const fixers: Readonly<Record<string, Fixer>> = {
  NamedParameterNotFound: renameUnknown,
  AmbiguousParameter: renameAmbiguous,
  ParameterAlreadyBound: ({ error }) => [{ kind: 'removeOne', parameter: error.parameter ?? '' }],
  MissingArgument: fixValue,
  PositionalParameterNotFound: nameArgument,
  AmbiguousParameterSet: chooseSet,
  ParameterNotInParameterSet: chooseSet,
  MissingMandatoryParameter: chooseSet,
  InputObjectNotBound: (line) => chooseSet({ ...line, hasInput: false }),
  InputObjectMissingMandatory: chooseSet,
};

function renameUnknown({
  metadata,
  error: { parameter: from = '' },
}: FailedLine): readonly BindingFix[] {
  const names = visible(metadata).flatMap(({ name, aliases }) => [name, ...aliases]);
  const to = suggest(from, names);
  return [to.length === 0 ? { kind: 'remove', parameter: from } : { kind: 'rename', from, to }];
}

function renameAmbiguous({
  metadata,
  error: { parameter: from = '' },
}: FailedLine): readonly BindingFix[] {
  const match = matchParameter(metadata, from);
  const to = match.kind === 'ambiguous' ? match.candidates.map(({ name }) => name) : [];
  return [{ kind: 'rename', from, to }];
}

/** The parameter that the error is about takes values of its type. */
function fixValue({ metadata, error }: FailedLine): readonly BindingFix[] {
  const parameter = metadata.parameters.find(({ name }) => name === error.parameter);
  return parameter ? [{ kind: 'addValue', ...wanted(parameter) }] : [];
}

/** What could be meant by an argument without a name: the value of the switch before it, or what the sets still want. */
function nameArgument({ metadata, elements, error }: FailedLine): readonly BindingFix[] {
  const given = givenIn(metadata, elements);
  const argument = error.parameter ?? '';
  const open = metadata.setNames.filter((_, index) =>
    given.every((parameter) => isInSet(parameter, bit(index))),
  );
  const missing = visible(metadata).filter(
    (parameter) =>
      !given.includes(parameter) &&
      open.some((set) => wants(parameter, bit(metadata.setNames.indexOf(set)))),
  );
  const parameters = missing.map(({ name }) => name).slice(0, most);
  return [...joinSwitch(metadata, elements), { kind: 'nameArgument', argument, parameters }];
}

function joinSwitch(
  metadata: CommandMetadata,
  elements: readonly ArgumentElement[],
): readonly BindingFix[] {
  return elements.flatMap((element, index): readonly BindingFix[] => {
    const before = elements[index - 1];
    const isOn = element.kind === 'argument' ? readTruth(forgetText(element.value)) : null;
    if (isOn === null || before?.kind !== 'parameter' || before.argument) return [];
    const match = matchParameter(metadata, before.name);
    const isSwitch = match.kind === 'found' && match.parameter.wants.name === 'SwitchParameter';
    return isSwitch ? [{ kind: 'joinSwitch', parameter: match.parameter.name, isOn }] : [];
  });
}

/** For each set what of the line has no place in it and what is missing; the set that needs least comes first. */
function chooseSet({ metadata, elements, hasInput }: FailedLine): readonly BindingFix[] {
  const given = givenIn(metadata, elements);
  const names = metadata.setNames.length === 0 ? ['__AllParameterSets'] : metadata.setNames;
  return names
    .map((set, index) => {
      const mask = bit(index);
      const missing = metadata.parameters.filter(
        (parameter) => !given.includes(parameter) && wants(parameter, mask, hasInput),
      );
      const strays = given.filter((parameter) => !isInSet(parameter, mask));
      const remove = strays.map(({ name }) => name);
      return { kind: 'chooseSet', set, remove, add: missing.map(wanted) } as const;
    })
    .filter(({ remove, add }) => remove.length + add.length > 0)
    .sort((one, other) => effortOf(one) - effortOf(other));
}

/** What was written is rather completed than thrown away. */
function effortOf({
  remove,
  add,
}: {
  readonly remove: readonly unknown[];
  readonly add: readonly unknown[];
}): number {
  return 2 * remove.length + add.length;
}

/** Whether the set wants the parameter, and the pipeline does not supply it. */
function wants(parameter: BindableParameter, set: SetMask, hasInput = false): boolean {
  return entriesIn(parameter, set).some(
    (entry) => entry.isMandatory && !(hasInput && isFed(entry)),
  );
}

function givenIn(
  metadata: CommandMetadata,
  elements: readonly ArgumentElement[],
): readonly BindableParameter[] {
  return elements.flatMap((element) => {
    if (element.kind !== 'parameter') return [];
    const match = matchParameter(metadata, element.name);
    return match.kind === 'found' ? [match.parameter] : [];
  });
}

function wanted({ name, typeName }: BindableParameter): WantedParameter {
  return { parameter: name, type: typeName };
}

function visible({ parameters }: CommandMetadata): readonly BindableParameter[] {
  return parameters.filter(({ isHidden }) => !isHidden);
}
