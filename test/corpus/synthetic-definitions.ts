/** Lines of synthetic-definitions.jsonl in, definitions as the binder takes them out. */

import { ValueError } from '../../runtime/base/errors.ts';
import type {
  CommandDefinition,
  ParameterDefinition,
  SetMembership,
} from '../../runtime/binder/command-definition.ts';
import type { RangeSign, ValidationRule } from '../../runtime/binder/validation-rule.ts';
import { numberValue } from '../../runtime/values/numeric.ts';
import { toText } from '../../runtime/values/to-text.ts';
import { forgetText, type Value } from '../../runtime/values/value.ts';

interface DefinitionLine {
  readonly name: string;
  readonly kind: 'function' | 'compiled';
  readonly implementingType: string | null;
  readonly defaultSet: string | null;
  readonly supportsShouldProcess: boolean;
  readonly supportsPaging: boolean;
  readonly positionalBinding: boolean | null;
  readonly parameters: readonly ParameterLine[];
  readonly dynamicParameters?: string;
}

interface ParameterLine {
  readonly name: string;
  readonly type: string | null;
  readonly aliases: readonly string[];
  readonly sets: readonly SetLine[];
  readonly attributes: readonly AttributeLine[];
  readonly default?: string;
}

interface SetLine {
  readonly set: string;
  readonly mandatory?: boolean;
  readonly position?: number;
  readonly valueFromPipeline?: boolean;
  readonly valueFromPipelineByPropertyName?: boolean;
  readonly valueFromRemainingArguments?: boolean;
  readonly dontShow?: boolean;
}

interface AttributeLine {
  readonly name: string;
  readonly values?: readonly string[];
  readonly ignoreCase?: boolean;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly kind?: RangeSign;
  readonly pattern?: string;
  readonly script?: string;
  readonly type?: string;
  readonly message?: string;
}

/** What only running scripts can give: the value of a default, and a script block of a text. */
export interface ScriptParts {
  readonly evaluate: (
    text: string,
    bound: ReadonlyMap<string, Value>,
    variables: ReadonlyMap<string, Value>,
  ) => Value;
  readonly block: (text: string) => Value;
}

/** The definition of a line. */
export function toDefinition(given: unknown, parts: ScriptParts): CommandDefinition {
  const line = given as DefinitionLine;
  const hasDynamic = line.dynamicParameters !== undefined;
  return {
    name: line.name,
    kind: line.kind,
    implementingType: line.implementingType ?? undefined,
    defaultSet: line.defaultSet ?? undefined,
    supportsShouldProcess: line.supportsShouldProcess,
    supportsPaging: line.supportsPaging,
    givesPositions: line.positionalBinding === true,
    parameters: line.parameters.map((parameter) => toParameter(parameter, parts)),
    ...(hasDynamic && { dynamicParameters: dynamicFor }),
  };
}

/** As the source has it: a kind for each thing that can happen. */
function dynamicFor(bound: ReadonlyMap<string, Value>): readonly ParameterDefinition[] {
  const kind = forgetText(bound.get('Kind') ?? null);
  if (kind === 'fail') throw new Error('no dynamic parameters');
  if (kind === 'extra') return [{ name: 'Extra', type: 'Int32' }];
  const sets = [{ isMandatory: true, position: 1 } as const];
  return kind === 'must' ? [{ name: 'Need', type: 'String', sets }] : [];
}

function toParameter(line: ParameterLine, parts: ScriptParts): ParameterDefinition {
  const named = (name: string): AttributeLine | undefined =>
    line.attributes.find((attribute) => attribute.name === name);
  const { default: text } = line;
  const [typeName, obsolete] = [named('PSTypeName')?.type, named('Obsolete')?.message];
  return {
    name: line.name,
    type: notation(line.type ?? 'System.Object'),
    aliases: line.aliases,
    sets: line.sets.map(toMembership),
    rules: line.attributes.flatMap((attribute) => toRule(attribute, parts)),
    transformations: line.attributes.flatMap(({ name }) => transformations[name] ?? []),
    allowsNull: named('AllowNull') !== undefined,
    allowsEmptyString: named('AllowEmptyString') !== undefined,
    allowsEmptyCollection: named('AllowEmptyCollection') !== undefined,
    isHidden: line.sets.some(({ dontShow }) => dontShow === true),
    ...(typeName !== undefined && { objectTypeName: typeName }),
    ...(obsolete !== undefined && { obsoleteMessage: obsolete }),
    ...(text !== undefined && {
      makeDefault: (bound, values) => parts.evaluate(text, bound, values),
    }),
  };
}

/** ``System.Nullable`1[System.Int32]`` as PowerShell writes it. */
function notation(type: string): string {
  return type.replaceAll(/`\d/g, '');
}

function toMembership(line: SetLine): SetMembership {
  return {
    ...(line.set !== '__AllParameterSets' && { set: line.set }),
    ...(line.mandatory && { isMandatory: true }),
    ...(line.position !== undefined && { position: line.position }),
    ...(line.valueFromPipeline && { fromPipeline: true }),
    ...(line.valueFromPipelineByPropertyName && { fromPipelineByPropertyName: true }),
    ...(line.valueFromRemainingArguments && { fromRemainingArguments: true }),
  };
}

const transformations: Readonly<Record<string, (value: Value) => Value>> = {
  Upper: (value) => {
    const inner = forgetText(value);
    return typeof inner === 'string' ? inner.toUpperCase() : value;
  },
  AlwaysFail: (value) => {
    throw new ValueError({
      id: 'never',
      category: 'InvalidData',
      message: `never ${toText(value)}`,
    });
  },
};

function toRule(attribute: AttributeLine, parts: ScriptParts): readonly ValidationRule[] {
  const {
    min = 0,
    max = 0,
    values = [],
    ignoreCase = true,
    pattern = '',
    script = '',
    kind: sign,
  } = attribute;
  const bounds = { minimum: Number(min), maximum: Number(max) };
  switch (attribute.name) {
    case 'ValidateNotNull':
      return [{ kind: 'notNull' }];
    case 'ValidateNotNullOrEmpty':
      return [{ kind: 'notNullOrEmpty' }];
    case 'ValidateNotNullOrWhiteSpace':
      return [{ kind: 'notNullOrWhiteSpace' }];
    case 'ValidateSet':
      return [{ kind: 'set', values, isCaseSensitive: !ignoreCase }];
    case 'ValidateRange':
      return sign
        ? [{ kind: 'rangeKind', sign }]
        : [{ kind: 'range', minimum: bound(min), maximum: bound(max) }];
    case 'ValidateLength':
      return [{ kind: 'length', ...bounds }];
    case 'ValidateCount':
      return [{ kind: 'count', ...bounds }];
    case 'ValidatePattern':
      return [{ kind: 'pattern', pattern }];
    case 'ValidateScript':
      return [{ kind: 'script', block: parts.block(script) }];
    default:
      return [];
  }
}

function bound(given: number | string): Value {
  return typeof given === 'string' ? given : numberValue(given);
}
