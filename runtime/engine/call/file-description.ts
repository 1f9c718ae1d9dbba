/**
 * Bound call and file in, the call with the file's facts filled in out: name, size and content type go
 * into the description that the upload family wants, wherever the caller did not give them.
 */
import type { ModelProperty, UploadFamily } from '../../../schema/model.ts';
import { UploadError } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import type { BoundArgument, BoundCall } from '../../binder/bound-call.ts';
import { commandMetadata } from '../../binder/catalog-command.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { contentTypeOf } from '../../upload/content-type.ts';
import type { FileSource } from '../../upload/file-source.ts';
import type { UploadProfile } from '../../upload/profile.ts';
import { numberValue } from '../../values/numeric.ts';
import { toText } from '../../values/to-text.ts';
import { Model, type Value } from '../../values/value.ts';

type Facts = (file: FileSource) => Readonly<Record<string, Value>>;

const attachmentFacts: Facts = (file) => ({
  attachmentType: 'file',
  contentType: contentTypeOf(file.name),
  name: file.name,
  size: numberValue(file.size),
});

/** What a file says of itself, under each family's names. */
const factsByFamily: Readonly<Record<UploadFamily, Facts>> = {
  outlook: attachmentFacts,
  todo: attachmentFacts,
  driveItem: (file) => ({ fileSize: numberValue(file.size), name: file.name }),
  print: (file) => ({
    contentType: contentTypeOf(file.name),
    documentName: file.name,
    size: numberValue(file.size),
  }),
};

/** The call with the description completed. */
export function describeFile(
  call: BoundCall,
  file: FileSource,
  context: { readonly profile: UploadProfile; readonly catalog: Catalog },
): BoundCall {
  const { profile, catalog } = context;
  const facts = factsByFamily[profile.family](file);
  const complete = (value: Value, typeName: string): Model =>
    completeModel(value, facts, propertiesOf(call, catalog, typeName));

  const holder = [...call.arguments.values()].find(
    ({ parameter }) => parameter.target.kind === 'body',
  );
  if (holder?.value instanceof Model) {
    const root = propertiesOf(call, catalog, holder.parameter.type.name).find(
      (property) => property.wireName === profile.bodyRoot,
    );
    const body = copyModel(holder.value);
    const typeName = root?.type ?? '';
    const given = body.members.get(profile.bodyRoot) ?? new Model(typeName);
    body.members.set(profile.bodyRoot, complete(given, typeName));
    return withArgument(call, { ...holder, value: body });
  }
  const parameter = commandMetadata(call.cmdlet).parameters.find(
    ({ target }) => target.kind === 'bodyProperty' && target.name === profile.bodyRoot,
  );
  if (!parameter) return call;
  const given = call.arguments.get(parameter.name)?.value ?? new Model(parameter.type.name);
  const value = complete(given, parameter.type.name);
  return withArgument(call, { parameter, value, source: 'named' });
}

function propertiesOf(call: BoundCall, catalog: Catalog, type: string): readonly ModelProperty[] {
  return catalog.type(type, call.cmdlet.apiVersion)?.properties ?? [];
}

function completeModel(
  given: Value,
  facts: Readonly<Record<string, Value>>,
  properties: readonly ModelProperty[],
): Model {
  if (!(given instanceof Model)) {
    throw new UploadError({
      id: 'UploadDescriptionInvalid',
      category: 'InvalidArgument',
      message: runMessages.noFileDescription(toText(given)),
    });
  }
  assertSameSize(given, facts);
  const model = new Model(given.typeName);
  for (const [name, value] of given.extra) model.extra.set(name, value);
  for (const { wireName } of properties) {
    const value = given.members.get(wireName) ?? facts[wireName];
    if (value !== undefined) model.members.set(wireName, value);
  }
  for (const [name, value] of given.members) model.members.set(name, value);
  return model;
}

function assertSameSize(given: Model, facts: Readonly<Record<string, Value>>): void {
  for (const name of ['size', 'fileSize']) {
    const [stated, actual] = [given.members.get(name), facts[name]];
    if (stated === undefined || actual === undefined) continue;
    if (toText(stated) === toText(actual)) continue;
    throw new UploadError({
      id: 'UploadSizeMismatch',
      category: 'InvalidArgument',
      message: runMessages.sizeMismatch(toText(stated), toText(actual)),
      target: name,
    });
  }
}

function copyModel(model: Model): Model {
  const copy = new Model(model.typeName);
  for (const [name, value] of model.extra) copy.extra.set(name, value);
  for (const [name, value] of model.members) copy.members.set(name, value);
  return copy;
}

function withArgument(call: BoundCall, argument: BoundArgument): BoundCall {
  const bound = new Map(call.arguments).set(argument.parameter.name, argument);
  return { ...call, arguments: bound };
}
