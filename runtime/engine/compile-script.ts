/**
 * Script text in, code out that runs in a session. Nothing runs here; what this version does not run
 * is refused with its place.
 */
import { type ParseError, ValueError } from '../base/errors.ts';
import type { ArgumentElement } from '../binder/argument-element.ts';
import { type ParseResult, parse } from '../language/parse.ts';
import type { Value } from '../values/value.ts';
import { openBlockStage } from './blocks/call-block.ts';
import { makeCode, namespacesOf } from './compile/create-compiler.ts';
import {
  type Code,
  Frame,
  type RunStatement,
  ScriptBlockValue,
  type TextCompiler,
} from './frame.ts';
import type { Source } from './source.ts';
import { finderByName } from './stages/find-by-name.ts';
import { forEach, then } from './wait.ts';

/** A script, ready to run: what script text, the words of a shell and calls of the API all become. */
export interface Script {
  readonly source: Source;
  readonly slots: number;
  readonly run: RunStatement;
}

/** Compiles a script; throws its first ParseError, or the error of what is not run. */
export function compileScript(text: string, path: string | null = null): Script {
  return compileParsed(parse(text), { text, path });
}

/** Compiles a script that was parsed already; holes are values that stand where variables are written. */
export function compileParsed(
  result: ParseResult,
  source: Source,
  holes: ReadonlyMap<number, Value> = new Map(),
): Script {
  const code = codeOf(result, source, holes);
  // Compiled at once, so that what is not run is refused before anything runs.
  const { slots, begin, process, end } = code.body();
  const parts = [begin, process, end].filter((part) => part !== null);
  const [only] = parts;
  if (parts.length === 1 && only) return { source, slots, run: only };
  return {
    source,
    slots,
    run: (frame) =>
      then(
        forEach(parts, (part) => part(frame)),
        () => undefined,
      ),
  };
}

function codeOf(
  { ast, errors, requires }: ParseResult,
  source: Source,
  holes: ReadonlyMap<number, Value>,
): Code {
  const [error] = errors;
  if (error && source.path !== null) error.source = source;
  if (error) throw error;
  return {
    ...makeCode(ast, undefined, { source, holes, namespaces: namespacesOf(ast) }),
    requires,
  };
}

/** The script of one command whose name and arguments are known already. */
export function commandScript(
  name: string,
  elements: readonly ArgumentElement[],
  input: readonly Value[] | null = null,
): Script {
  const source: Source = { text: name, path: null };
  const extent = { start: 0, end: name.length };
  const find = finderByName(name);
  const run: RunStatement = (frame) => {
    const { block, name: ownName, commandName } = find(frame);
    const options = { out: frame.out, expectsInput: input !== null };
    const opened = block
      ? openBlockStage(frame, { block, name: ownName, elements, extent, isDotted: false }, options)
      : frame.run.openCommand({ name: commandName, elements, extent, frame, ...options });
    return then(opened, (stage) =>
      then(stage.begin(), () =>
        then(
          forEach(input ?? [], (value) => stage.process(value)),
          () => then(stage.end(), () => undefined),
        ),
      ),
    );
  };
  return { source, slots: 0, run };
}

/** Makes code of text while a script runs. */
export const textCompiler: TextCompiler = {
  block: (text, path) => {
    const result = parse(text);
    if (path === undefined && result.errors.length > 0) throw notParsed(result.errors);
    const code = codeOf(result, { text, path: path ?? null }, new Map());
    return new ScriptBlockValue(code, null, path !== undefined);
  },
  expandable: (text) => {
    // Text between the quotes of a here-string needs no escapes of its own.
    const script = compileScript(`@"\n${text}\n"@`);
    return {
      mayWait: true,
      run: ({ run, scope, source }) => {
        const values: Value[] = [];
        const write = (value: Value): undefined => void values.push(value);
        const frame = new Frame({ run, scope, source, out: { write }, slots: script.slots });
        return then(script.run(frame), () => values[0] ?? null);
      },
    };
  },
};

/** Text that a script wanted as a block: .NET's wrapping of what is wrong with it. */
function notParsed(errors: readonly ParseError[]): ValueError {
  const [first] = errors;
  return new ValueError({
    id: 'ParseException',
    category: 'NotSpecified',
    message: first?.message ?? '',
    exceptionType: 'System.Management.Automation.MethodInvocationException',
    innerExceptionType: 'System.Management.Automation.ParseException',
    cause: new AggregateError(errors),
  });
}
