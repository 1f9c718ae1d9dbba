/**
 * A call of a function or script block in, the variables of the call out: bound by PowerShell's rules,
 * then what was not given by its default, in the order of the parameters, each of which sees those
 * before it.
 */
import type { Extent } from '../../base/errors.ts';
import { BindError } from '../../base/errors.ts';
import type { ArgumentElement } from '../../binder/argument-element.ts';
import type { BindingContext, TypeSource } from '../../binder/binding-state.ts';
import type { BoundArgument } from '../../binder/bound-call.ts';
import type { BindableParameter, CommandMetadata } from '../../binder/command-metadata.ts';
import { startWith } from '../../binder/initial-values.ts';
import { type OpenBinding, openBinding } from '../../binder/open-binding.ts';
import { convertTo } from '../../values/convert.ts';
import { forgetText, Hashtable, type Value } from '../../values/value.ts';
import { reportError } from '../errors/statement-errors.ts';
import type { Body, CompiledParameter, Frame } from '../frame.ts';
import { bindingContext } from '../stages/binding-context.ts';
import { type CommonParameters, readCommon, setPreferences } from '../stages/common-parameters.ts';
import { openCommandLine } from '../stages/open-command-line.ts';
import { StreamRecord } from '../streams/stream-record.ts';
import { tell } from '../streams/tell.ts';
import { forEach, then, type Waiting } from '../wait.ts';
import { argumentsList } from './argument-list.ts';
import { bindQuickly, type QuickBinding } from './bind-quickly.ts';
import { CommandObject } from './command-object.ts';
import { type DynamicParameters, dynamicParametersOf } from './dynamic-parameters.ts';
import { invocationOf } from './invocation.ts';
import { setParameter } from './set-parameter.ts';

export interface FunctionCall {
  readonly body: Body;
  readonly elements: readonly ArgumentElement[];
  readonly name?: string | undefined;
  readonly extent?: Extent | undefined;
  readonly expectsInput: boolean;
}

/** A call whose variables are there. */
export interface BoundFunction {
  readonly common: CommonParameters | null;
  /** Binds an object of the pipeline; false where it does not fit, which is told. */
  readonly take: ((value: Value) => boolean) | null;
  /** Whether the function has told an error as its own. */
  readonly hasFailed: (() => boolean) | null;
}

const withoutParameters: BoundFunction = { common: null, take: null, hasFailed: null };

const noTypes: TypeSource = { type: () => undefined };

/** Binds the arguments in the frame of the call; what fails is an error of the function. */
export function bindFunction(
  caller: Frame,
  frame: Frame,
  call: FunctionCall,
): Waiting<BoundFunction> {
  const { body, elements, name = '', expectsInput } = call;
  if (body.parameters.length === 0 && !body.isAdvanced) {
    frame.scope.own('args').assign(argumentsList(elements));
    if (body.names('psboundparameters')) {
      frame.scope.own('PSBoundParameters').assign(new Hashtable());
    }
    setInvocation(caller, frame, call);
    return withoutParameters;
  }
  const described = body.describe(frame, name);
  const dynamic = dynamicParametersOf(frame, body, described);
  const metadata = dynamic?.metadata ?? described;
  const quick = expectsInput ? null : bindQuickly(metadata, elements);
  if (quick) return startQuickly(caller, frame, { call, metadata, quick });
  const plain = bindingContext({ ...call, frame: caller }, noTypes, name);
  // Defaults are for what has common parameters.
  const context: BindingContext = body.isAdvanced ? plain : { ...plain, defaults: undefined };
  const opened = openCommandLine(caller.run, elements, (given) =>
    openBinding(metadata, given, context),
  );
  return then(opened, (open) => start(caller, frame, { ...call, metadata, open, dynamic }));
}

/** `$MyInvocation`, where the text asks for it; gives its table of what is bound. */
function setInvocation(caller: Frame, frame: Frame, call: FunctionCall, given?: Hashtable): void {
  if (!call.body.names('myinvocation')) return;
  frame.scope.own('MyInvocation').assign(invocationOf(caller, call, given ?? new Hashtable()));
}

/** Nothing but values that fit their parameters as they are. */
function startQuickly(
  caller: Frame,
  frame: Frame,
  {
    call,
    metadata,
    quick: { values, starts },
  }: {
    readonly call: FunctionCall;
    readonly metadata: CommandMetadata;
    readonly quick: QuickBinding;
  },
): Waiting<BoundFunction> {
  const { body } = call;
  const { parameters } = body;
  const { scope } = frame;
  scope.own('args').assign([]);
  if (body.names('psboundparameters') || body.names('myinvocation')) {
    const given = new Hashtable(
      values.flatMap((value, index): [string, Value][] =>
        value === undefined ? [] : [[parameters[index]?.name ?? '', value]],
      ),
    );
    scope.own('PSBoundParameters').assign(given);
    setInvocation(caller, frame, call, given);
  }
  let hasDefaults = false;
  for (let index = 0; index < parameters.length; index++) {
    const parameter = parameters[index] as CompiledParameter;
    const bindable = metadata.parameters[index] as BindableParameter;
    const value = values[index];
    if (value === undefined && parameter.defaultValue) hasDefaults = true;
    setParameter(frame, parameter, { bindable, value: value ?? starts[index] ?? null });
  }
  if (!hasDefaults) return withoutParameters;
  const defaults = forEach(parameters, (parameter, index) => {
    const { defaultValue } = parameter;
    if (values[index] !== undefined || !defaultValue) return undefined;
    return then(defaultValue.run(frame), (value) => {
      const bindable = metadata.parameters[index] as BindableParameter;
      const { net } = bindable.wants;
      const isTyped = net !== undefined && net.fullName !== 'System.Object';
      const converted = isTyped ? convertTo(value, net) : value;
      setParameter(frame, parameter, { bindable, value: converted });
    });
  });
  return then(defaults, () => withoutParameters);
}

type Opened = FunctionCall & {
  readonly metadata: CommandMetadata;
  readonly open: OpenBinding;
  readonly dynamic: DynamicParameters | null;
};

function start(caller: Frame, frame: Frame, call: Opened): Waiting<BoundFunction> {
  const { body, open, metadata, dynamic } = call;
  const { scope } = frame;
  const { state, initial } = open;
  const bindables = new Map(state.metadata.parameters.map((each) => [each.name, each]));
  const given = new Hashtable();
  for (const [name, { value }] of state.bound) given.set(name, forgetText(value));
  dynamic?.tell(state.bound);
  scope.own('PSBoundParameters').assign(given);
  setInvocation(caller, frame, call, given);
  const common = body.isAdvanced ? readCommon(state.bound, caller) : null;
  if (common) setPreferences(scope, common);
  const command = new CommandObject({ caller, frame, state, common, call, given });
  if (body.isAdvanced) {
    scope.own('PSCmdlet').assign(command);
  } else scope.own('args').assign(argumentsList(open.leftovers));
  for (const warning of open.binding.warnings) {
    tell({ frame, action: common?.actions.warning }, new StreamRecord('warning', warning));
  }
  const starting = new Map(initial);
  const set = (parameter: CompiledParameter, value: Value): void => {
    const bindable = bindables.get(parameter.name) as BindableParameter;
    setParameter(frame, parameter, { bindable, value, state });
  };
  const bound = (name: string): BoundArgument | undefined => state.bound.get(name);
  for (const parameter of body.parameters) {
    const argument = bound(parameter.name);
    set(parameter, argument ? argument.value : (initial.get(parameter.name) ?? null));
  }
  const defaults = forEach(body.parameters, (parameter) => {
    const { defaultValue, name } = parameter;
    if (!defaultValue || bound(name)) return undefined;
    return then(defaultValue.run(frame), (value) => {
      const started = startWith(state, bindables.get(name) as BindableParameter, value);
      starting.set(name, started);
      set(parameter, started);
    });
  });
  const isFed = metadata.kind === 'function' && body.isAdvanced && call.expectsInput;
  const take = (value: Value): boolean => {
    try {
      open.take(value);
    } catch (error) {
      if (!(error instanceof BindError)) throw error;
      const extent = error.extent ?? call.extent ?? { start: 0, end: 0 };
      reportError(caller, error, { action: common?.actions.error, extent });
      return false;
    }
    for (const parameter of body.parameters) {
      const { name } = parameter;
      const argument = bound(name);
      if (argument) {
        given.set(name, forgetText(argument.value));
        set(parameter, argument.value);
      } else if (state.lingering.has(name)) set(parameter, starting.get(name) ?? null);
    }
    for (const name of dynamic?.tell(state.bound) ?? []) {
      given.set(name, forgetText(bound(name)?.value ?? null));
    }
    return true;
  };
  return then(defaults, () => ({
    common,
    take: isFed ? take : null,
    hasFailed: () => command.hasFailed,
  }));
}
