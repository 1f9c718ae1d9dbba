/** Commands by their definitions, and scripts that call them: what was bound, as one line a call. */
import { CmdletError } from '../../../runtime/base/errors.ts';
import type { CommandDefinition } from '../../../runtime/binder/command-definition.ts';
import { describeDefined } from '../../../runtime/binder/describe-defined.ts';
import { type OpenBinding, openBinding } from '../../../runtime/binder/open-binding.ts';
import { compileScript } from '../../../runtime/engine/compile-script.ts';
import type { CommandRequest, Stage } from '../../../runtime/engine/frame.ts';
import { startScript } from '../../../runtime/engine/run-script.ts';
import { createSession } from '../../../runtime/engine/session.ts';
import { bindingContext } from '../../../runtime/engine/stages/binding-context.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { catalogOf } from './sample-catalog.ts';
import { showValue } from './show-value.ts';

/** Runs the script over the commands: `Set -A=.. -B=..` for each call, `!Id` for each error, in order. */
export function bindDefined(script: string, commands: readonly CommandDefinition[]): string[] {
  const told: string[] = [];
  const types = catalogOf([]);
  const session = createSession({
    host: fakeHost(),
    catalog: types,
    origin: '',
    connect: () => Promise.reject(new Error('binding needs no connection')),
  });
  const open = (request: CommandRequest): Stage => {
    const definition = commands.find(({ name }) => name === request.name);
    if (!definition) throw new Error(`the test has no ${request.name}`);
    const context = bindingContext(request, types);
    return stageOf(openBinding(describeDefined(definition), request.elements, context), {
      expectsInput: request.expectsInput,
      tell: (line) => told.push(line),
    });
  };
  const output = startScript(session, compileScript(script), {
    openCommand: open,
    errorAction: 'Continue',
    onError: ({ facts }) => told.push(`!${facts.id.split(',')[0]}`),
  });
  if (output instanceof Promise) throw new TypeError('binding never waits');
  return told;
}

function stageOf(
  open: OpenBinding,
  { expectsInput, tell }: { readonly expectsInput: boolean; readonly tell: (line: string) => void },
): Stage {
  const show = (): void => {
    const { setName, bound } = open.state;
    const names = [...bound.keys()].sort();
    const values = names.map((name) => `-${name}=${showValue(bound.get(name)?.value ?? null)}`);
    tell([setName, ...values].join(' '));
  };
  return {
    begin: () => undefined,
    process: (object) => {
      try {
        open.take(object);
        show();
      } catch (error) {
        if (!(error instanceof CmdletError)) throw error;
        tell(`!${error.id}`);
      }
    },
    end: () => {
      if (!expectsInput) show();
    },
  };
}
