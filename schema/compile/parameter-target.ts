/**
 * Where the value of each parameter goes, told from the page alone. What a page shows of it: a path
 * key says of what it is the key; a body property stands only in the Expanded sets, because the other
 * sets take the whole body; all else is a query option, a header, or consumed by the cmdlet.
 */

import type { ParameterTarget } from '../model.ts';
import type { HelpPage, HelpParameter } from '../read/help-page.ts';
import { placeholderOf } from './placeholder.ts';
import { fixedTarget } from './request-name.ts';
import { splitSetName } from './set-name.ts';
import { isIdentityType, isModelType, shortenType } from './type-name.ts';
import { wireNameOf } from './wire-name.ts';

export interface TargetContext {
  /** All set names of the page. */
  readonly sets: readonly string[];
  /** The OData action of the operation, in lower case, if it is one. */
  readonly action: string | undefined;
  /** Names of all parameters of the page. */
  readonly names: ReadonlySet<string>;
}

/** The context that all parameters of a page share. */
export function targetContext(
  page: HelpPage,
  sets: readonly string[],
  action?: string,
): TargetContext {
  return { sets, action, names: new Set(page.parameters.map(({ name }) => name)) };
}

type Recogniser = (parameter: HelpParameter, context: TargetContext) => ParameterTarget | undefined;

const recognisers: readonly Recogniser[] = [
  identity,
  wholeBody,
  additionalProperties,
  bodyProperty,
  pathKey,
  ({ name }) => fixedTarget(name),
];

/** The target of one parameter; a query option is what nothing else claims. */
export function targetOf(parameter: HelpParameter, context: TargetContext): ParameterTarget {
  for (const recognise of recognisers) {
    const target = recognise(parameter, context);
    if (target) return target;
  }
  return { kind: 'query', name: wireNameOf(parameter.name) };
}

/**
 * Where it goes in one set, if elsewhere. One parameter can be a path key and a body property of the
 * same name: in a set that takes the keys from an identity, the name is free for the property.
 */
export function targetInSet(
  parameter: HelpParameter,
  set: string,
  context: TargetContext,
): ParameterTarget | undefined {
  const { isViaIdentity, isExpanded } = splitSetName(set);
  if (!isViaIdentity || !isExpanded || isExpandedOnly(parameter, context)) return undefined;
  return pathKey(parameter) ? asProperty(parameter, context) : undefined;
}

function identity(parameter: HelpParameter): ParameterTarget | undefined {
  return isIdentityType(typeOf(parameter)) ? { kind: 'identity' } : undefined;
}

function wholeBody(parameter: HelpParameter, context: TargetContext): ParameterTarget | undefined {
  const type = typeOf(parameter);
  const isBody = parameter.name === 'BodyParameter' || parameter.name === 'Body';
  // A property of a message is called Body as well; it stands in the Expanded sets only.
  const isWhole = isBody && isModelType(type) && !isExpandedOnly(parameter, context);
  return isWhole ? { kind: 'body' } : undefined;
}

// The SDK takes another name when a property of the body has this one (binding.md §5.3).
const extraNames = ['AdditionalProperties', 'MoreProperties', 'ExtendedProperties'];

function additionalProperties(
  parameter: HelpParameter,
  context: TargetContext,
): ParameterTarget | undefined {
  if (typeOf(parameter) !== 'Hashtable' || !isExpandedOnly(parameter, context)) return undefined;
  const first = extraNames.find((name) => context.names.has(name));
  return first === parameter.name ? { kind: 'additionalProperties' } : undefined;
}

function bodyProperty(
  parameter: HelpParameter,
  context: TargetContext,
): ParameterTarget | undefined {
  if (!isExpandedOnly(parameter, context)) return undefined;
  const hasPlainSet = context.sets.some((set) => !splitSetName(set).isExpanded);
  // Without a set that takes the whole body, a path key stands only in Expanded sets as well.
  if (!hasPlainSet && pathKey(parameter)) return undefined;
  return asProperty(parameter, context);
}

function asProperty(parameter: HelpParameter, context: TargetContext): ParameterTarget {
  const name = wireNameOf(propertyName(parameter, context), context.action);
  return { kind: 'bodyProperty', name };
}

/** Undoes what the SDK does to names of properties: a number against a clash, a suffix for bytes. */
function propertyName({ name }: HelpParameter, { names }: TargetContext): string {
  const bytes = /^(\w+)InputFile$/.exec(name)?.[1];
  if (bytes !== undefined) return bytes;
  const unnumbered = /^(\w*[A-Za-z])1$/.exec(name)?.[1];
  return unnumbered !== undefined && names.has(unnumbered) ? unnumbered : name;
}

function pathKey({ name, description }: HelpParameter): ParameterTarget | undefined {
  const placeholder = placeholderOf(name, description);
  return placeholder === undefined ? undefined : { kind: 'path', placeholder };
}

function isExpandedOnly(parameter: HelpParameter, context: TargetContext): boolean {
  const sets = parameter.uses.flatMap((use) => use.sets ?? context.sets);
  return sets.length > 0 && sets.every((set) => splitSetName(set).isExpanded);
}

function typeOf(parameter: HelpParameter): string {
  return shortenType(parameter.uses[0]?.type ?? '');
}
