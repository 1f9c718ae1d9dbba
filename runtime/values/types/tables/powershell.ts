/** PowerShell's own types, as far as values and not commands are concerned. */
import type { NetType } from '../../net-type.ts';
import { SwitchParameter } from '../../switch-parameter.ts';
import { CustomObject, type Value } from '../../value.ts';
import { compileWildcard, escapeWildcard, hasWildcard, unescapeWildcard } from '../../wildcard.ts';
import { constant, defineType, fixed, method, property } from '../define.ts';
import { nullArgument } from '../exception.ts';
import { noValue } from '../no-value.ts';
import { nullText } from '../objects/absent-value.ts';
import type { EnumValue } from '../objects/enum-value.ts';
import { type PSReference, referenceTo, referenceType } from '../objects/ps-reference.ts';
import { Wildcard } from '../objects/wildcard.ts';

/** WildcardOptions: 2 is IgnoreCase. */
function wildcardOf(pattern: string, options: number): Wildcard {
  return new Wildcard(pattern, (options & 2) === 0);
}

function wrapped(value: Value): Value {
  if (value === null) throw nullArgument('The object');
  return value;
}

/** These types. */
export const powershellTypes: readonly NetType[] = [
  defineType('System.Management.Automation.PSObject', () => ({
    statics: {
      methods: {
        // Every value is as good as wrapped here.
        AsPSObject: [fixed('Object', ([value]: [Value]) => wrapped(value))],
      },
    },
    constructors: [
      fixed('', () => new CustomObject()),
      fixed('Object', ([value]: [Value]) => value),
    ],
  })),
  defineType('System.Management.Automation.PSCustomObject', () => ({
    bases: ['System.Management.Automation.PSObject'],
    instance: {
      // Unlike a text that it stands in, the method itself gives nothing.
      methods: { ToString: [method('', () => '')] },
    },
  })),
  defineType('System.Management.Automation.DefaultParameterDictionary', {
    bases: ['System.Collections.Hashtable'],
  }),
  defineType('System.Management.Automation.PSReference', () => ({
    convert: (value) => referenceTo(value, referenceType(value)),
    instance: {
      properties: {
        Value: property((self: PSReference) => self.read(), {
          type: 'Object',
          set: (self: PSReference, value: Value) => self.write(value),
        }),
      },
    },
    constructors: [fixed('Object', ([value]: [Value]) => referenceTo(value))],
  })),
  defineType('System.Management.Automation.SwitchParameter', () => ({
    kind: 'struct',
    bases: ['System.ValueType'],
    instance: {
      properties: { IsPresent: property((self: SwitchParameter) => self.isPresent) },
      methods: {
        ToBool: [method('', (self: SwitchParameter) => self.isPresent)],
        ToString: [method('', (self: SwitchParameter) => self.text)],
      },
    },
    statics: { properties: { Present: property(() => new SwitchParameter(true)) } },
    constructors: [fixed('Boolean', ([isPresent]: [boolean]) => new SwitchParameter(isPresent))],
  })),
  defineType('System.Management.Automation.ScriptBlock'),
  defineType('System.Management.Automation.Internal.AutomationNull', () => ({
    // What a command without output gives: no object, and $null where a value is wanted.
    statics: { properties: { Value: constant(noValue) } },
  })),
  defineType('System.Management.Automation.Language.NullString', () => ({
    statics: { properties: { Value: constant(nullText) } },
  })),
  defineType('System.Management.Automation.WildcardPattern', () => ({
    instance: {
      methods: {
        IsMatch: [
          method('String', (self: Wildcard, [text]: [string]) =>
            compileWildcard(self.pattern, self.isCaseSensitive).matches(text),
          ),
        ],
        ToWql: [
          method('', (self: Wildcard) => self.pattern.replaceAll('*', '%').replaceAll('?', '_')),
        ],
      },
    },
    statics: {
      methods: {
        ContainsWildcardCharacters: [fixed('String', ([text]: [string]) => hasWildcard(text))],
        Escape: [fixed('String', ([text]: [string]) => escapeWildcard(text))],
        Get: [
          fixed('String, WildcardOptions', ([pattern, options]: [string, EnumValue]) =>
            wildcardOf(pattern, options.value),
          ),
        ],
        Unescape: [fixed('String', ([text]: [string]) => unescapeWildcard(text))],
      },
    },
    constructors: [
      fixed('String', ([pattern]: [string]) => wildcardOf(pattern, 0)),
      fixed('String, WildcardOptions', ([pattern, options]: [string, EnumValue]) =>
        wildcardOf(pattern, options.value),
      ),
    ],
  })),
];
