/** What a dynamicparam block gives: RuntimeDefinedParameter, and the dictionary of them. */
import type { NetType } from '../../net-type.ts';
import type { Value } from '../../value.ts';
import { defineType, fixed, property } from '../define.ts';
import { DictionaryObject } from '../objects/dictionary-object.ts';
import type { ListObject } from '../objects/list-object.ts';
import { NetTypeValue } from '../objects/net-type-value.ts';
import { RuntimeParameter } from '../objects/runtime-parameter.ts';
import { StringComparer } from '../objects/string-comparer.ts';
import { dictionaryMembers } from './dictionaries.ts';

type Self = RuntimeParameter;

const parameterName = 'System.Management.Automation.RuntimeDefinedParameter';
const attributes = 'System.Collections.ObjectModel.Collection[System.Attribute]';
const dictionaryName = `${parameterName}Dictionary`;

/** These types. */
export const runtimeParameterTypes: readonly NetType[] = [
  defineType(parameterName, () => ({
    instance: {
      properties: {
        Name: property((self: Self) => self.name, {
          type: 'String',
          set: (self: Self, value: Value) => {
            self.name = String(value);
          },
        }),
        ParameterType: property((self: Self) => self.type && new NetTypeValue(self.type), {
          type: 'System.Type',
          set: (self: Self, value: Value) => {
            self.type = value instanceof NetTypeValue ? value.type : null;
          },
        }),
        Value: property((self: Self) => self.value, {
          type: 'Object',
          set: (self: Self, value: Value) => {
            self.value = value;
            self.isSet = true;
          },
        }),
        IsSet: property((self: Self) => self.isSet, {
          type: 'Boolean',
          set: (self: Self, value: Value) => {
            self.isSet = value === true;
          },
        }),
        Attributes: property((self: Self) => self.attributes),
      },
    },
    constructors: [
      fixed('', () => new RuntimeParameter()),
      fixed(
        `String, Type, ${attributes}`,
        ([name, type, given]: [string, NetTypeValue, ListObject]) =>
          new RuntimeParameter(name, type.type, given),
      ),
    ],
  })),
  defineType(dictionaryName, () => ({
    bases: [`System.Collections.Generic.Dictionary[System.String,${parameterName}]`],
    instance: dictionaryMembers(undefined),
    constructors: [
      fixed('', () => new DictionaryObject(dictionaryName, [], new StringComparer(true, true))),
    ],
  })),
];
