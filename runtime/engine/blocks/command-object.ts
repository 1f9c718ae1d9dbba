/** `$PSCmdlet`: what an advanced function can ask and do about itself. */
import { CmdletError } from '../../base/errors.ts';
import type { BindingState } from '../../binder/binding-state.ts';
import { ErrorRecord } from '../../values/error-record.ts';
import { NetObject } from '../../values/net-object.ts';
import { toText } from '../../values/to-text.ts';
import { isTrue } from '../../values/truth.ts';
import type { Hashtable, Value } from '../../values/value.ts';
import { writeValue } from '../collect.ts';
import { reportError, ScriptError } from '../errors/statement-errors.ts';
import type { Frame } from '../frame.ts';
import type { CommonParameters } from '../stages/common-parameters.ts';
import { askUser, mayProcess } from '../stages/confirm.ts';
import { type StreamName, StreamRecord } from '../streams/stream-record.ts';
import { tell } from '../streams/tell.ts';
import { then, type Waiting } from '../wait.ts';
import { type Invocation, invocationOf } from './invocation.ts';

export interface CommandObjectFacts {
  readonly caller: Frame;
  readonly frame: Frame;
  readonly state: BindingState;
  readonly common: CommonParameters | null;
  readonly call: Invocation;
  readonly given: Hashtable;
}

export class CommandObject extends NetObject {
  readonly typeName = 'System.Management.Automation.PSScriptCmdlet';
  readonly facts: CommandObjectFacts;
  /** Whether it has told an error of its own. */
  hasFailed = false;

  constructor(facts: CommandObjectFacts) {
    super();
    this.facts = facts;
  }
}

type CommandMethod = (
  target: Value,
  given: readonly Value[],
  frame: Frame,
) => Waiting<Value | undefined>;

const factsOf = (target: Value): CommandObjectFacts => (target as CommandObject).facts;

/** By the property's name in lower case. */
export const commandProperties: Readonly<Record<string, (target: CommandObject) => Value>> = {
  parametersetname: ({ facts }) => facts.state.setName || '__AllParameterSets',
  myinvocation: ({ facts: { caller, call, given } }) => invocationOf(caller, call, given),
};

/** By the method's name in lower case. */
export const commandMethods: Readonly<Record<string, CommandMethod>> = {
  shouldprocess: (target, given) => {
    const { frame, state, common } = factsOf(target);
    const { name, definition } = state.metadata;
    const [first = '', second] = given.map((text) => toText(text));
    const isDescribed = given.length >= 3;
    const doing = isDescribed
      ? { command: name, action: first, target: '' }
      : { command: name, action: second ?? name, target: first };
    return mayProcess(frame, { impact: definition.confirmImpact, common }, doing);
  },
  shouldcontinue: (target, [query = null, caption = null]) => {
    const { frame, state } = factsOf(target);
    const question = [caption, query].map((text) => toText(text)).join('\n');
    return askUser(frame.run, { command: state.metadata.name, question });
  },
  writeobject: (target, [value = null, enumerates = false]) => {
    const { frame } = factsOf(target);
    const writing = isTrue(enumerates) ? writeValue(frame.out, value) : frame.out.write(value);
    return then(writing, () => undefined);
  },
  writeerror: (target, [record = null], frame) => {
    const { state } = factsOf(target);
    (target as CommandObject).hasFailed = true;
    const error = errorOf(record, state.metadata.name);
    reportError(frame, error, { extent: error.extent ?? factsOf(target).call.extent ?? nowhere });
    return undefined;
  },
  throwterminatingerror: (target, [record = null]) => {
    throw errorOf(record, factsOf(target).state.metadata.name);
  },
  writewarning: telling('warning'),
  writeverbose: telling('verbose'),
  writedebug: telling('debug'),
  writeinformation: telling('information'),
  getvariablevalue: (target, [name = null]) => factsOf(target).frame.scope.get(toText(name)),
};

const nowhere = { start: 0, end: 0 };

function telling(stream: StreamName): CommandMethod {
  return (target, [data = null], frame) => {
    tell({ frame }, new StreamRecord(stream, data, { source: factsOf(target).call.name ?? '' }));
    return undefined;
  };
}

/** The record as an error of the function, whose name comes behind its id. */
function errorOf(record: Value, command: string): CmdletError {
  if (!(record instanceof ErrorRecord)) {
    return new CmdletError({
      id: toText(record),
      category: 'NotSpecified',
      message: toText(record),
    });
  }
  const { facts } = record;
  const id = command === '' || facts.id.includes(',') ? facts.id : `${facts.id},${command}`;
  const named = new ErrorRecord({ ...facts, id, activity: facts.activity || command });
  named.details = record.details;
  return new RecordedError(named);
}

/** An error that ends only its statement, other than one that was thrown. */
class RecordedError extends ScriptError {
  override readonly endsScript: boolean = false;
}
