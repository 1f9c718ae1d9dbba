/**
 * The types of the engine's own objects, in the notation of all types' tables: records of errors and
 * script blocks. They are made known once, when the engine is loaded.
 */
import type { ErrorCategory } from '../../base/errors.ts';
import type { ErrorRecord } from '../../values/error-record.ts';
import { NetObject } from '../../values/net-object.ts';
import type { NetType } from '../../values/net-type.ts';
import { toText } from '../../values/to-text.ts';
import { constant, defineType, fixed, method, property } from '../../values/types/define.ts';
import { enumValue } from '../../values/types/enum-types.ts';
import type { Exception } from '../../values/types/objects/exception.ts';
import { registerType } from '../../values/types/registry.ts';
import type { Value } from '../../values/value.ts';
import { recordFrom } from '../errors/error-facts.ts';

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

/** A message in place of the exception's. */
class ErrorDetails extends NetObject {
  readonly typeName = `${automation}ErrorDetails`;
  readonly message: string;
  readonly recommendedAction: string;

  constructor(message: string, recommendedAction: string = '') {
    super();
    this.message = message;
    this.recommendedAction = recommendedAction;
  }

  override get text(): string {
    return this.message;
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
            record.details === null && record.recommendedAction === ''
              ? null
              : new ErrorDetails(record.details ?? '', record.recommendedAction),
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
          recordFrom(exception as Exception, {
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
      methods: { GetMessage: [method('', ({ text }: RecordPart) => text)] },
    },
  }),
  defineType(`${automation}ErrorDetails`, {
    instance: {
      properties: {
        Message: property(({ message }: ErrorDetails) => message),
        RecommendedAction: property(({ recommendedAction }: ErrorDetails) => recommendedAction),
      },
    },
    constructors: [fixed('String', ([text]: readonly [string]) => new ErrorDetails(text))],
  }),
  defineType(`${automation}InvocationInfo`, {
    instance: {
      properties: {
        ScriptLineNumber: fact('line'),
        OffsetInLine: fact('column'),
        Line: fact('lineText'),
        Statement: fact('statement'),
        ScriptName: fact('script'),
        InvocationName: constant(''),
        PipelineLength: constant(0),
        PipelinePosition: constant(0),
        PositionMessage: property(
          ({ record: { facts } }: RecordPart) =>
            `At ${facts.script === '' ? 'line' : facts.script}:${facts.line} char:${facts.column}\n` +
            `+ ${facts.lineText.trimEnd()}\n+ ${' '.repeat(Math.max(0, facts.column - 1))}~`,
        ),
      },
    },
  }),
  defineType(`${automation}ScriptBlock`),
  defineType(`${automation}ScriptCallDepthException`, { bases: ['System.SystemException'] }),
  ...['MetadataException', 'SessionStateException'].map((name) =>
    defineType(automation + name, { bases: [`${automation}RuntimeException`] }),
  ),
  ...['ValidationMetadataException', 'ArgumentTransformationMetadataException'].map((name) =>
    defineType(automation + name, { bases: [`${automation}MetadataException`] }),
  ),
  defineType(`${automation}SessionStateUnauthorizedAccessException`, {
    bases: [`${automation}SessionStateException`],
  }),
];

for (const type of types) registerType(type);
