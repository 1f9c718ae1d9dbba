/**
 * Arguments in, variables of the call out: by name (whole, alias or unique beginning), then by
 * position, then defaults; what is left is $args. A value is converted to the parameter's type.
 */
import { foldCase } from '../base/case-map.ts';
import { BindError, ValueError } from '../base/errors.ts';
import { bindMessages } from '../base/messages/bind.ts';
import type { ArgumentElement, NamedArgument } from '../binder/argument-element.ts';
import { convertTo } from '../values/convert.ts';
import { describeType } from '../values/describe-type.ts';
import type { NetType } from '../values/net-type.ts';
import { Numeric } from '../values/numeric.ts';
import { isList } from '../values/to-text.ts';
import { forgetText, Hashtable, SourceText, type Value } from '../values/value.ts';
import type { Body, CompiledParameter, Frame } from './frame.ts';
import { forEach, then, type Waiting } from './wait.ts';

interface Binding {
  readonly bound: Map<CompiledParameter, Value>;
  readonly rest: Value[];
}

interface NamedCall {
  readonly name?: string | undefined;
  readonly elements: readonly ArgumentElement[];
}

/** Binds the arguments of a call; what fails is an error of the function. */
export function bindParameters(frame: Frame, body: Body, call: NamedCall): Waiting<void> {
  const { scope } = frame;
  if (body.parameters.length === 0 && !body.isAdvanced) {
    scope.own('args').assign(call.elements.flatMap(plainValues));
    return undefined;
  }
  const binding = pair(body, call);
  const given = new Hashtable();
  for (const [parameter, value] of binding.bound) {
    const converted = convertArgument(parameter, value, { frame, name: call.name });
    given.set(parameter.name, converted);
    assign(frame, parameter, converted);
  }
  if (!body.isAdvanced) scope.own('args').assign(binding.rest);
  scope.own('PSBoundParameters').assign(given);
  return forEach(body.parameters, (parameter) => {
    if (binding.bound.has(parameter)) return undefined;
    return bindDefault(frame, parameter, call.name);
  });
}

/** The object at hand goes to the parameters that take the pipeline's. */
export function bindPipelineValue(
  frame: Frame,
  body: Body,
  { value, name }: { readonly value: Value; readonly name?: string | undefined },
): void {
  const given = frame.scope.findOwn('psboundparameters')?.value;
  for (const parameter of body.parameters) {
    if (!parameter.fromPipeline) continue;
    const converted = convertArgument(parameter, value, { frame, name });
    if (given instanceof Hashtable) given.set(parameter.name, converted);
    assign(frame, parameter, converted);
  }
}

function plainValues(element: ArgumentElement): readonly Value[] {
  if (element.kind === 'argument') return [forgetText(element.value)];
  const { argument, text } = element;
  return argument ? [text, forgetText(argument.value)] : [text];
}

/** Pairs arguments with parameters; nothing is converted yet. */
function pair(body: Body, { elements, name }: NamedCall): Binding {
  const bound = new Map<CompiledParameter, Value>();
  const open: Value[] = [];
  const unknown: Value[] = [];
  const splatted = new Set<CompiledParameter>();
  for (let index = 0; index < elements.length; index++) {
    const element = elements[index];
    if (!element) break;
    if (element.kind === 'argument') {
      open.push(element.value);
      continue;
    }
    const parameter = findParameter(body, element, name);
    if (!parameter) {
      if (body.isAdvanced) throw bindError('NamedParameterNotFound', element, name);
      // A name that a plain function does not know goes to $args, with what stands behind it.
      if (!element.isSplatted) unknown.push(...plainValues(element));
      const value = elements[index + 1];
      if (!element.argument && value?.kind === 'argument') {
        unknown.push(forgetText(value.value));
        index++;
      }
      continue;
    }
    if (bound.has(parameter) && !splatted.has(parameter)) {
      if (element.isSplatted) continue;
      throw bindError('ParameterAlreadyBound', element, name);
    }
    if (element.isSplatted) splatted.add(parameter);
    const next = elements[index + 1];
    if (element.argument) bound.set(parameter, element.argument.value);
    else if (parameter.isSwitch) bound.set(parameter, true);
    else if (next?.kind === 'argument') {
      bound.set(parameter, next.value);
      index++;
    } else throw bindError('MissingArgument', element, name);
  }
  return { bound, rest: [...unknown, ...placeOpen(body, { open, bound, name })] };
}

function placeOpen(
  body: Body,
  {
    open,
    bound,
    name,
  }: { open: Value[]; bound: Map<CompiledParameter, Value>; name?: string | undefined },
): Value[] {
  const left = [...open];
  const places = body.parameters
    .filter((parameter) => parameter.position !== null && !bound.has(parameter))
    .sort((one, other) => (one.position ?? 0) - (other.position ?? 0));
  for (const parameter of places) {
    if (left.length === 0) break;
    if (!parameter.takesRest) bound.set(parameter, left.shift() ?? null);
  }
  const rest = body.parameters.find((parameter) => parameter.takesRest && !bound.has(parameter));
  if (rest && left.length > 0) {
    const values = left.splice(0).map(forgetText);
    const [only] = values;
    bound.set(rest, values.length === 1 && only !== undefined && isList(only) ? only : values);
  }
  if (left.length > 0 && body.isAdvanced) {
    throw named(
      new BindError({
        id: 'PositionalParameterNotFound',
        category: 'InvalidArgument',
        message: bindMessages.unexpectedArgument(name ?? '', describeType(left[0] ?? null)),
      }),
      name,
    );
  }
  return left.map(forgetText);
}

function findParameter(
  body: Body,
  { name: written }: NamedArgument,
  command: string | undefined,
): CompiledParameter | undefined {
  const folded = foldCase(written);
  const names = ({ folded: own, aliases }: CompiledParameter): readonly string[] => [
    own,
    ...aliases,
  ];
  const exact = body.parameters.find((parameter) => names(parameter).includes(folded));
  if (exact) return exact;
  const near = body.parameters.filter((parameter) =>
    names(parameter).some((name) => name.startsWith(folded)),
  );
  if (near.length < 2) return near[0];
  throw named(
    new BindError({
      id: 'AmbiguousParameter',
      category: 'InvalidArgument',
      message: bindMessages.ambiguousParameter(
        written,
        near.map(({ name }) => name),
      ),
      parameter: written,
    }),
    command,
  );
}

function convertArgument(
  parameter: CompiledParameter,
  value: Value,
  { frame, name: command }: { readonly frame: Frame; readonly name?: string | undefined },
): Value {
  if (parameter.type === null) return forgetText(value);
  const type = parameter.type(frame);
  const isText = type.fullName === 'System.String' && value instanceof SourceText;
  const refused = (cause?: ValueError): BindError =>
    named(
      new BindError({
        id: 'ParameterArgumentTransformationError',
        category: 'InvalidData',
        message: bindMessages.notTransformed(parameter.name, type.name, describeType(value)),
        parameter: parameter.name,
        cause,
      }),
      command,
    );
  if (type.fullName === 'System.Boolean' && !isBooleanLike(forgetText(value))) throw refused();
  try {
    return isText ? value.text : convertTo(forgetText(value), type);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    throw refused(error);
  }
}

/** A parameter that is true or false takes numbers too, but no text: 'false' would be true. */
function isBooleanLike(value: Value): boolean {
  return typeof value === 'boolean' || typeof value === 'number' || isNumeric(value);
}

function isNumeric(value: Value): boolean {
  return value instanceof Numeric || describeType(value).endsWith('.SwitchParameter');
}

function bindDefault(
  frame: Frame,
  parameter: CompiledParameter,
  command: string | undefined,
): Waiting<void> {
  // The pipeline may still bring it.
  if (parameter.isMandatory && !parameter.fromPipeline) {
    throw named(
      new BindError({
        id: 'MissingMandatoryParameter',
        category: 'InvalidArgument',
        message: bindMessages.missingMandatory([parameter.name], []),
        parameter: parameter.name,
      }),
      command,
    );
  }
  const { defaultValue, type } = parameter;
  if (defaultValue) {
    return then(defaultValue.run(frame), (value) =>
      assign(frame, parameter, type ? convertTo(value, type(frame)) : value),
    );
  }
  assign(frame, parameter, type === null ? null : unsetValue(parameter, type(frame)));
  return undefined;
}

/** What a parameter holds that was not given: PowerShell converts $null where the type takes it. */
function unsetValue({ isSwitch }: CompiledParameter, found: NetType): Value {
  const { fullName } = found;
  if (isSwitch) return convertTo(false, found);
  const isScalar = found.kind === 'struct' || found.kind === 'enum';
  if (fullName === 'System.String') return '';
  if (!isScalar || /^System\.(?:DateTime|TimeSpan|Guid|Nullable)/.test(fullName)) return null;
  return found.kind === 'enum' ? null : convertTo(0, found);
}

/** Parameters keep their type for what is assigned to them later. */
function assign(frame: Frame, parameter: CompiledParameter, value: Value): void {
  const variable = frame.scope.own(parameter.name);
  variable.guard = null;
  variable.assign(value);
  const { type } = parameter;
  if (type !== null) variable.guard = (later) => convertTo(later, type(frame));
}

function bindError(
  id: 'NamedParameterNotFound' | 'ParameterAlreadyBound' | 'MissingArgument',
  { name, extent }: NamedArgument,
  command: string | undefined,
): BindError {
  const texts = {
    NamedParameterNotFound: bindMessages.unknownParameter(command ?? '', name, []),
    ParameterAlreadyBound: bindMessages.parameterAlreadyBound(name),
    MissingArgument: bindMessages.missingArgument(name, 'Object'),
  };
  return named(
    new BindError({ id, category: 'InvalidArgument', message: texts[id], parameter: name, extent }),
    command,
  );
}

function named(error: BindError, command: string | undefined): BindError {
  error.command ??= command;
  return error;
}
