/**
 * The types of the engine's own objects, in the notation of all types' tables: records of errors, script
 * blocks, `$foreach`. They are made known once, when the engine is loaded.
 */
import type { ErrorCategory } from '../base/errors.ts';
import { ErrorRecord } from '../values/error-record.ts';
import { NetException } from '../values/net-exception.ts';
import { NetObject } from '../values/net-object.ts';
import type { NetType } from '../values/net-type.ts';
import { toText } from '../values/to-text.ts';
import { action, defineType, fixed, method, property } from '../values/types/define.ts';
import { enumValue } from '../values/types/enum-types.ts';
import { registerType } from '../values/types/registry.ts';
import type { Value } from '../values/value.ts';
import { recordFrom } from './error-facts.ts';
import { ListCursor } from './list-cursor.ts';

const automation = 'System.Management.Automation.';

/** A part of an error record, which is shown as an object of its own. */
class RecordPart extends NetObject {
  readonly typeName: string;
  readonly record: ErrorRecord;

  constructor(name: string, record: ErrorRecord) {
    super();
    this.typeName = automation + name;
    this.record = record;
  }

  override get text(): string {
    const { category, targetName, targetType, activity, reason } = this.record.facts;
    if (!this.typeName.endsWith('ErrorCategoryInfo')) return this.typeName;
    return `${category}: (${targetName}:${targetType}) [${activity}], ${reason}`;
  }
}

const fact = (name: keyof ErrorRecord['facts']) =>
  property(({ record }: RecordPart): Value => record.facts[name]);

const types: readonly NetType[] = [
  defineType(`${automation}ErrorRecord`, {
    instance: {
      properties: {
        Exception: property(({ exception }: ErrorRecord) => exception),
        FullyQualifiedErrorId: property(({ facts }: ErrorRecord) => facts.id),
        TargetObject: property(({ facts }: ErrorRecord) => facts.target),
        CategoryInfo: property(
          (record: ErrorRecord) => new RecordPart('ErrorCategoryInfo', record),
        ),
        InvocationInfo: property((record: ErrorRecord) => new RecordPart('InvocationInfo', record)),
        ScriptStackTrace: property(({ facts }: ErrorRecord) => facts.stackTrace),
        ErrorDetails: property(
          (record: ErrorRecord): Value =>
            record.details === null ? null : new RecordPart('ErrorDetails', record),
          {
            type: 'System.Object',
            set: (record: ErrorRecord, value: Value) => {
              record.details = value === null ? null : toText(value);
            },
          },
        ),
      },
      methods: { ToString: [method('', ({ text }: ErrorRecord) => text)] },
    },
    constructors: [
      fixed(
        `System.Exception, String, ${automation}ErrorCategory, Object`,
        ([exception, id, category, target]: readonly [Value, Value, Value, Value]) =>
          recordFrom(exception as NetException, {
            id: toText(id),
            category: toText(category) as ErrorCategory,
            target,
          }),
      ),
    ],
  }),
  defineType(`${automation}ErrorCategoryInfo`, {
    instance: {
      properties: {
        Category: property(({ record }: RecordPart) =>
          enumValue(`${automation}ErrorCategory`, record.facts.category),
        ),
        Reason: fact('reason'),
        TargetName: fact('targetName'),
        TargetType: fact('targetType'),
        Activity: fact('activity'),
      },
    },
  }),
  defineType(`${automation}ErrorDetails`, {
    instance: { properties: { Message: property(({ record }: RecordPart) => record.text) } },
  }),
  defineType(`${automation}InvocationInfo`, {
    instance: {
      properties: {
        ScriptLineNumber: fact('line'),
        OffsetInLine: fact('column'),
        Line: fact('statement'),
        ScriptName: fact('script'),
        PositionMessage: property(
          ({ record: { facts } }: RecordPart) =>
            `At ${facts.script === '' ? 'line' : facts.script}:${facts.line} char:${facts.column}\n+ ${facts.statement}`,
        ),
      },
    },
  }),
  defineType(`${automation}ScriptBlock`),
  defineType('System.Array+ArrayEnumerator', {
    instance: {
      properties: { Current: property(({ current }: ListCursor) => current) },
      methods: {
        MoveNext: [method('', (cursor: ListCursor) => cursor.moveNext())],
        Reset: [action('', (cursor: ListCursor) => cursor.reset())],
      },
    },
  }),
];

for (const type of types) registerType(type);
