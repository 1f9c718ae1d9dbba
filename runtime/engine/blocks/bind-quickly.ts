/**
 * The calls that loops are made of, without the binder: plain values by position, each of its
 * parameter's type already, where nothing else could have a say. Null for every other call, which the
 * binder then answers.
 */
import type { ArgumentElement } from '../../binder/argument-element.ts';
import type { BindableParameter, CommandMetadata } from '../../binder/command-metadata.ts';
import { isScriptBlock } from '../../binder/delay-bind.ts';
import { startOf } from '../../binder/initial-values.ts';
import { forgetText, SourceText, type Value } from '../../values/value.ts';

export interface QuickBinding {
  /** By the place of the parameter; undefined where nothing was given. */
  readonly values: readonly (Value | undefined)[];
  /** What the parameters start with that are given nothing. */
  readonly starts: readonly Value[];
}

interface Plan {
  /** Places of the parameters in the order of their positions. */
  readonly places: readonly number[];
  readonly fits: readonly ((value: Value) => boolean)[];
  readonly starts: readonly Value[];
}

const plans = new WeakMap<CommandMetadata, Plan | 'none'>();

/** Binds the elements, or gives null. */
export function bindQuickly(
  metadata: CommandMetadata,
  elements: readonly ArgumentElement[],
): QuickBinding | null {
  let plan = plans.get(metadata);
  if (plan === undefined) {
    plan = planOf(metadata);
    plans.set(metadata, plan);
  }
  if (plan === 'none' || elements.length > plan.places.length) return null;
  const values: (Value | undefined)[] = new Array(plan.starts.length).fill(undefined);
  for (let index = 0; index < elements.length; index++) {
    const element = elements[index] as ArgumentElement;
    const place = plan.places[index] as number;
    if (element.kind !== 'argument' || !plan.fits[place]?.(element.value)) return null;
    values[place] = forgetText(element.value);
  }
  return { values, starts: plan.starts };
}

function planOf(metadata: CommandMetadata): Plan | 'none' {
  const { definition, parameters } = metadata;
  // Common parameters stand behind the declared ones, and none of them is mandatory.
  const declared = parameters.filter(({ origin }) => origin === 'declared');
  if (definition.isSimple !== true || !declared.every(isPlain)) return 'none';
  const positions = declared.map(({ entries: [entry] }) => entry?.position);
  const places = declared
    .map((_, index) => index)
    .filter((index) => positions[index] !== undefined)
    .sort((one, other) => (positions[one] ?? 0) - (positions[other] ?? 0));
  if (new Set(places.map((place) => positions[place])).size < places.length) return 'none';
  return {
    places,
    fits: declared.map(fitOf),
    starts: declared.map(({ wants }) => startOf(wants)),
  };
}

function isPlain(parameter: BindableParameter): boolean {
  return (
    parameter.mask === 0 &&
    parameter.entries.length === 1 &&
    !parameter.isMandatorySomewhere &&
    !parameter.isFedSomewhere &&
    parameter.rules.length === 0 &&
    parameter.transformations.length === 0 &&
    parameter.objectTypeName === undefined &&
    parameter.obsoleteMessage === undefined &&
    !parameter.entries.some(({ fromRemainingArguments }) => fromRemainingArguments)
  );
}

const fitting: Readonly<Record<string, (value: Value) => boolean>> = {
  'System.Object': (value) => !isScriptBlock(value),
  'System.Int32': (value) => typeof value === 'number',
  'System.String': (value) => typeof value === 'string',
  'System.Boolean': (value) => typeof value === 'boolean',
};

function fitOf({ wants }: BindableParameter): (value: Value) => boolean {
  const fits = fitting[wants.net?.fullName ?? 'System.Object'] ?? (() => false);
  return wants.net?.fullName === 'System.Object'
    ? fits
    : (value) =>
        fits(value instanceof SourceText ? value.value : value) && !isText(value, wants.name);
}

/** A number that is a whole argument is its text to a text parameter. */
function isText(value: Value, wanted: string): boolean {
  return value instanceof SourceText && wanted === 'String';
}
