/** The attributes of parameters, as objects that a dynamicparam block makes. */
import { foldCase } from '../../../base/case-map.ts';
import type { NetType, Overload, Property } from '../../net-type.ts';
import type { Value } from '../../value.ts';
import { defineType, fixed, property } from '../define.ts';
import { enumValue } from '../enum-types.ts';
import { AttributeValue } from '../objects/attribute-value.ts';

const automation = 'System.Management.Automation.';
const metadata = `${automation}Internal.CmdletMetadataAttribute`;

type Self = AttributeValue;

/** A property that can be set, with its type and what it is from the start. */
function settable(name: string, type: string, start: Value): readonly [string, Property] {
  const get = (self: Self): Value => self.read(name, start);
  const set = (self: Self, value: Value): void => void self.named.set(foldCase(name), value);
  return [name, property(get, { type, set })];
}

/** What the constructor was given in that place. */
function given(name: string, place: number): readonly [string, Property] {
  return [name, property(({ positional }: Self) => positional[place] ?? null)];
}

/** The list of what the constructor was given. */
function allGiven(name: string): readonly [string, Property] {
  return [name, property(({ positional }: Self) => [...positional])];
}

interface AttributeFacts {
  /** The parameters of its constructors. */
  readonly made?: readonly string[];
  readonly base?: string;
  readonly properties?: readonly (readonly [string, Property])[];
}

function attribute(
  short: string,
  { made = [''], base = metadata, properties = [] }: AttributeFacts = {},
): NetType {
  const fullName = `${automation}${short}Attribute`;
  return defineType(fullName, () => ({
    bases: [base],
    instance: { properties: Object.fromEntries(properties) },
    constructors: made.map((parameters) => constructorOf(fullName, parameters)),
  }));
}

function constructorOf(fullName: string, parameters: string): Overload {
  const takesRest = parameters.startsWith('params ');
  return fixed(parameters, (values: readonly Value[]) => {
    const [first = null] = values;
    return new AttributeValue(fullName, takesRest && Array.isArray(first) ? first : values);
  });
}

const flag = (name: string): readonly [string, Property] => settable(name, 'Boolean', false);
const text = (name: string): readonly [string, Property] => settable(name, 'String', null);

const validating = `${automation}ValidateArgumentsAttribute`;
const validatingEach = `${automation}ValidateEnumeratedArgumentsAttribute`;
const unsetPosition = -2_147_483_648;

/** These types. */
export const attributeTypes: readonly NetType[] = [
  defineType('System.Attribute'),
  defineType(metadata, { bases: ['System.Attribute'] }),
  defineType(validating, { bases: [metadata] }),
  defineType(validatingEach, { bases: [validating] }),
  attribute('Parameter', {
    properties: [
      settable('Position', 'Int32', unsetPosition),
      settable('ParameterSetName', 'String', '__AllParameterSets'),
      flag('Mandatory'),
      flag('ValueFromPipeline'),
      flag('ValueFromPipelineByPropertyName'),
      flag('ValueFromRemainingArguments'),
      text('HelpMessage'),
      text('HelpMessageBaseName'),
      text('HelpMessageResourceId'),
      flag('DontShow'),
    ],
  }),
  attribute('Alias', { made: ['params String[]'], properties: [allGiven('AliasNames')] }),
  ...['AllowNull', 'AllowEmptyString', 'AllowEmptyCollection'].map((name) => attribute(name)),
  attribute('PSTypeName', { made: ['String'], properties: [given('PSTypeName', 0)] }),
  attribute('ValidateSet', {
    made: ['params String[]'],
    base: validatingEach,
    properties: [
      allGiven('ValidValues'),
      settable('IgnoreCase', 'Boolean', true),
      text('ErrorMessage'),
    ],
  }),
  attribute('ValidateRange', {
    made: [`${automation}ValidateRangeKind`, 'Object, Object'],
    base: validatingEach,
    properties: [given('MinRange', 0), given('MaxRange', 1)],
  }),
  attribute('ValidateLength', {
    made: ['Int32, Int32'],
    base: validatingEach,
    properties: [given('MinLength', 0), given('MaxLength', 1)],
  }),
  attribute('ValidateCount', {
    made: ['Int32, Int32'],
    base: validating,
    properties: [given('MinLength', 0), given('MaxLength', 1)],
  }),
  attribute('ValidatePattern', {
    made: ['String'],
    base: validatingEach,
    properties: [
      given('RegexPattern', 0),
      settable(
        'Options',
        'System.Text.RegularExpressions.RegexOptions',
        enumValue('System.Text.RegularExpressions.RegexOptions', 'IgnoreCase'),
      ),
      text('ErrorMessage'),
    ],
  }),
  attribute('ValidateScript', {
    made: [`${automation}ScriptBlock`],
    base: validatingEach,
    properties: [given('ScriptBlock', 0), text('ErrorMessage')],
  }),
  ...['ValidateNotNull', 'ValidateNotNullOrEmpty', 'ValidateNotNullOrWhiteSpace'].map((name) =>
    attribute(name, { base: validating }),
  ),
];
