/**
 * A value and a complex type in, a Model out (binding.md §5.5, §7 points 18-19): from a hashtable by
 * the properties' names, from JSON text by their names in JSON, from a service's object by its JSON.
 * Unknown keys are kept where the type is open and dropped where it is closed, as the SDK does; a
 * drop, silent there, is a warning here.
 */
import type { ApiVersion, ModelProperty, ModelType } from '../../schema/model.ts';
import { bindMessages } from '../base/messages/bind.ts';
import type { DifferenceId } from '../base/messages/compatibility.ts';
import { suggest } from '../base/suggest.ts';
import { ConversionFailure } from '../values/convert-parameter.ts';
import { hashtableFromJson } from '../values/from-json.ts';
import { Numeric } from '../values/numeric.ts';
import { readJson } from '../values/read-json.ts';
import { textMembers } from '../values/text-members.ts';
import { isList, toText } from '../values/to-text.ts';
import { elementType, readTypeName, type TypeReference } from '../values/type-reference.ts';
import {
  CustomObject,
  forgetText,
  Hashtable,
  Model,
  SourceText,
  type Value,
} from '../values/value.ts';
import type { BindingState, TypeSource } from './binding-state.ts';
import type { BindableParameter } from './command-metadata.ts';
import { convertMember, isSimpleMember, type MemberSource } from './convert-member.ts';

interface Conversion {
  readonly types: TypeSource;
  readonly apiVersion: ApiVersion;
  /** For the texts of warnings. */
  readonly parameter: string;
  /** Whether an identity is wanted: it takes any text, and makes null of what is no JSON. */
  readonly isIdentity: boolean;
  /** Whether to be kinder than the SDK where that makes a difference. */
  readonly helps: (difference: DifferenceId) => boolean;
  readonly warnings: string[];
}

/** Converts the value for a parameter of a complex type, or throws a ConversionFailure. */
export function convertToModel(
  state: BindingState,
  parameter: BindableParameter,
  value: Value,
): Value {
  const conversion: Conversion = {
    types: state.context.types,
    apiVersion: state.metadata.apiVersion,
    parameter: parameter.name,
    helps: (difference) => state.helps(difference),
    isIdentity: parameter.target.kind === 'identity',
    warnings: state.warnings,
  };
  const { type } = parameter;
  const inner = forgetText(value);
  if (inner === null) return null;
  if (!type.isArray) return toModel(conversion, value, type);
  const elements = isList(inner) ? inner : [inner];
  return elements.map((element) => toModel(conversion, element, elementType(type)));
}

/** The whole argument: what is no model at all is the caller's error. */
function toModel(conversion: Conversion, value: Value, type: TypeReference): Value {
  const inner = forgetText(value);
  if (inner === null) return null;
  if (inner instanceof Model && inner.typeName === type.name) return inner;
  if (typeof inner === 'string' || typeof inner === 'number' || inner instanceof Numeric) {
    const text = value instanceof SourceText ? value.text : toText(inner);
    const model = modelFromText(conversion, text, type.name);
    // Text that is no JSON object is a null identity, which the mandatory parameter then refuses.
    if (model || conversion.isIdentity) return model;
  }
  const model = modelFromObject(conversion, inner, type.name);
  if (!model) throw new ConversionFailure(value, type);
  return model;
}

function modelFromObject(conversion: Conversion, value: Value, typeName: string): Model | null {
  if (value instanceof Hashtable) {
    if (!hasPlainKeys(value)) return null;
    return buildModel(conversion, value, { typeName, source: 'hashtable' });
  }
  if (!(value instanceof CustomObject)) return null;
  const members = new Hashtable(value.properties);
  if (value.typeName !== null) return buildModel(conversion, members, { typeName, source: 'json' });
  if (conversion.helps('objectsBecomeModels')) {
    return buildModel(conversion, members, { typeName, source: 'hashtable' });
  }
  return null;
}

/** Keys that are no text, or that differ in case only, make the whole no model (binding.md §5.5). */
function hasPlainKeys(table: Hashtable): boolean {
  const folded = new Set<string>();
  for (const [key] of table) {
    if (typeof key !== 'string' || folded.has(key.toLowerCase())) return false;
    folded.add(key.toLowerCase());
  }
  return true;
}

function modelFromText(conversion: Conversion, text: string, typeName: string): Model | null {
  const trimmed = text.trim();
  if (!trimmed.startsWith('{') || !trimmed.endsWith('}')) return null;
  if (addsNothing(conversion, typeName)) return null;
  const json = readJson(trimmed);
  const members = json === undefined ? null : hashtableFromJson(json);
  return members instanceof Hashtable
    ? buildModel(conversion, members, { typeName, source: 'json' })
    : null;
}

/** A model without a property of its own, such as IMicrosoftGraphExtension, takes no JSON text (binding.md §7 point 19). */
function addsNothing({ types, apiVersion }: Conversion, typeName: string): boolean {
  const type = types.type(typeName, apiVersion);
  const base = type?.base === undefined ? undefined : types.type(type.base, apiVersion);
  return type !== undefined && base?.properties.length === type.properties.length;
}

interface Origin {
  readonly typeName: string;
  readonly source: MemberSource;
}

function buildModel(conversion: Conversion, given: Hashtable, origin: Origin): Model {
  const type = conversion.types.type(origin.typeName, conversion.apiVersion);
  const model = new Model(origin.typeName);
  const known = type?.properties ?? [];
  const properties = new Map(known.map((property) => [keyOf(property, origin.source), property]));
  const byName = otherKeys(conversion, known, origin.source);
  const converted = new Map<ModelProperty, Value>();
  for (const [key, value] of textMembers(given)) {
    const property = properties.get(key.toLowerCase()) ?? byName(key);
    if (property) {
      const member = convertProperty(conversion, value, { property, source: origin.source });
      if (member !== undefined) converted.set(property, member);
    } else if (!type || type.isOpen) {
      if (value !== null) model.extra.set(key, value);
    } else {
      warnOfDrop(conversion, key, type);
    }
  }
  for (const property of known) {
    const member = converted.get(property);
    if (member !== undefined) model.members.set(property.wireName, member);
  }
  return model;
}

function keyOf(property: ModelProperty, source: MemberSource): string {
  return (source === 'json' ? property.wireName : property.name).toLowerCase();
}

/** The properties of an identity by their names, where JSON text may use them too. */
function otherKeys(
  conversion: Conversion,
  known: readonly ModelProperty[],
  source: MemberSource,
): (key: string) => ModelProperty | undefined {
  if (!conversion.isIdentity || source !== 'json') return () => undefined;
  return (key) => {
    const property = known.find(({ name }) => name.toLowerCase() === key.toLowerCase());
    return property && conversion.helps('identityKeysByName') ? property : undefined;
  };
}

function warnOfDrop(conversion: Conversion, key: string, type: ModelType): void {
  const nearest = suggest(
    key,
    type.properties.map((property) => property.name),
  );
  conversion.warnings.push(bindMessages.droppedMember(conversion.parameter, key, nearest));
}

function convertProperty(
  conversion: Conversion,
  given: Value,
  target: { readonly property: ModelProperty; readonly source: MemberSource },
): Value | undefined {
  const value = forgetText(given);
  const type = readTypeName(target.property.type);
  const member = type.isArray
    ? convertList(conversion, value, { element: elementType(type), source: target.source })
    : convertOne(conversion, value, { type, source: target.source });
  if (member === undefined && value !== null) {
    const { name, type: wanted } = target.property;
    conversion.warnings.push(bindMessages.droppedValue(conversion.parameter, name, wanted));
  }
  return member;
}

/** A lone hashtable is itself taken for the list, and none of its entries is an element: `[]` is sent (§7 point 23). */
function convertList(
  conversion: Conversion,
  value: Value,
  target: { readonly element: TypeReference; readonly source: MemberSource },
): Value | undefined {
  if (value === null) return undefined;
  const isJson = target.source === 'json';
  if (value instanceof Hashtable && (isJson || !conversion.helps('loneTableIsElement'))) {
    return isJson ? undefined : [];
  }
  if (!isList(value) && isJson) return undefined;
  const elements = isList(value) ? value : [value];
  return elements.flatMap((element) => {
    const member = convertOne(conversion, element, { type: target.element, source: target.source });
    return member === undefined ? [] : [member];
  });
}

function convertOne(
  conversion: Conversion,
  given: Value,
  target: { readonly type: TypeReference; readonly source: MemberSource },
): Value | undefined {
  const value = forgetText(given);
  const { name } = target.type;
  if (isSimpleMember(name)) return convertMember(value, name, target.source);
  if (value instanceof Model && value.typeName === name) return value;
  const isNestedJson = target.source === 'json' && value instanceof Hashtable;
  if (isNestedJson) return buildModel(conversion, value, { typeName: name, source: 'json' });
  if (typeof value === 'string') return modelFromText(conversion, value, name) ?? undefined;
  return modelFromObject(conversion, value, name) ?? undefined;
}
