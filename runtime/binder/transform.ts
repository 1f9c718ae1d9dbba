/**
 * Before conversion: the parameter's own transformations, then, in a function and only where a value
 * may be converted, the declared type (binding.md §2.10 step 2). Every failure is the same error.
 */
import { CmdletError } from '../base/errors.ts';
import { ConversionFailure } from '../values/convert-parameter.ts';
import { SwitchParameter } from '../values/switch-parameter.ts';
import { isList } from '../values/to-text.ts';
import { PSReference } from '../values/types/objects/ps-reference.ts';
import { forgetText, SourceText, type Value } from '../values/value.ts';
import { convertGenerally } from './convert-generally.ts';
import { isNumberLike } from './is-number-like.ts';
import { listOf } from './list-of.ts';
import type { ParameterType } from './parameter-type.ts';
import { readTruth } from './read-truth.ts';
import { argumentNotTransformed, type Offer } from './value-errors.ts';

/** The value after all transformations. */
export function transform(offer: Offer, converts: boolean): Value {
  const { parameter } = offer;
  let { value } = offer.argument;
  if (parameter.isCompiled && parameter.transformations.length === 0) return value;
  for (const run of parameter.transformations) {
    const given = value;
    if (offer.isDefault && given === null) continue;
    value = attempt(offer, given, { isCast: false, run: () => run(given) });
  }
  if (!converts || parameter.isCompiled) return value;
  const convert = (): Value => convertForFunction(offer, value, parameter.wants);
  return attempt(offer, value, { isCast: true, run: convert });
}

function attempt(
  offer: Offer,
  value: Value,
  step: { readonly isCast: boolean; readonly run: () => Value },
): Value {
  try {
    return step.run();
  } catch (error) {
    if (!(error instanceof ConversionFailure || error instanceof CmdletError)) throw error;
    const given = { ...offer, argument: { ...offer.argument, value } };
    throw argumentNotTransformed(given, error, step.isCast);
  }
}

/** The declared type as a function applies it: the general conversion, with two guards before it. */
function convertForFunction(offer: Offer, given: Value, type: ParameterType): Value {
  const value = readWord(offer, dereference(given, type), type);
  const inner = forgetText(value);
  // Any length: PowerShell never joins an array for a text parameter (binding.md §4.3). A list
  // that still knows its text is a word of the system shell, which is that text to a text parameter.
  const isJoined = value instanceof SourceText && type.name === 'String';
  if (isList(inner) && type.name === 'String' && !isJoined) {
    throw new ConversionFailure(value, type.reference);
  }
  guardTruth(inner, type);
  // Nothing or a name to a credential asks for the rest, and there is nobody to ask (binding.md §7 point 12).
  if (type.name === 'PSCredential' && (inner === null || typeof inner === 'string')) {
    throw new ConversionFailure(value, type.reference);
  }
  if (type.element && type.collection !== 'none') {
    for (const element of listOf(inner) ?? [inner]) guardTruth(forgetText(element), type.element);
  }
  return convertGenerally(offer, value, type);
}

/** A reference gives its value, except to a parameter that is one, which takes nothing else. */
function dereference(value: Value, { name, reference }: ParameterType): Value {
  if (name === 'PSReference' && !(value instanceof PSReference)) {
    throw new ConversionFailure(value, reference);
  }
  return name !== 'PSReference' && value instanceof PSReference ? value.read() : value;
}

/** Where we may be kind, the words true and false are what they say. */
function readWord(offer: Offer, value: Value, { name }: ParameterType): Value {
  const isTruth = name === 'Boolean' || name === 'SwitchParameter';
  if (!isTruth || typeof value !== 'string') return value;
  const truth = readTruth(value);
  return truth !== null && offer.state.helps('textBecomesBoolean') ? truth : value;
}

/** Only numbers, Booleans and switches may become Booleans and switches; nothing at all only where it is a value. */
function guardTruth(value: Value, { name, reference }: ParameterType): void {
  if (name !== 'Boolean' && name !== 'SwitchParameter') return;
  const isRefused =
    value === null ? name === 'Boolean' && !reference.isNullable : !isTruthLike(value);
  if (isRefused) throw new ConversionFailure(value, reference);
}

function isTruthLike(value: Value): boolean {
  return typeof value === 'boolean' || isNumberLike(value) || value instanceof SwitchParameter;
}
