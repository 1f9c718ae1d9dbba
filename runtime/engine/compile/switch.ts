/** `switch`: every clause that an element matches runs, in order, until `break` or `continue`. */

import { CmdletError } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import type { ExpressionNode, SwitchStatementNode } from '../../language/ast.ts';
import { binaryOperators } from '../../values/operators/table.ts';
import { RegexObject } from '../../values/regex/regex-object.ts';
import { toText } from '../../values/to-text.ts';
import { isTrue } from '../../values/truth.ts';
import { enumerate } from '../../values/types/enumerate.ts';
import { Enumeration } from '../../values/types/objects/enumeration.ts';
import type { Value } from '../../values/value.ts';
import { callForValues } from '../blocks/call-block.ts';
import { unroll } from '../collect.ts';
import { operatorExtras } from '../context.ts';
import { notRunnable } from '../evaluation-error.ts';
import { type Completion, loopStep } from '../flow.ts';
import { type Compiled, type Frame, type RunStatement, ScriptBlockValue } from '../frame.ts';
import { readText } from '../read-text.ts';
import { lastly, then, type Waiting } from '../wait.ts';
import type { Compiler, StatementCompilers } from './compiler.ts';
import { accessVariable, namesVariable } from './variables.ts';

export const switchCompilers: StatementCompilers = { SwitchStatement: compileSwitch };

type Matches = (element: Value, wanted: Value, frame: Frame) => Value;

interface Clause {
  readonly test: (frame: Frame, element: Value) => Waiting<boolean>;
  readonly run: RunStatement;
}

const itemPath = { text: '_', scope: undefined, drive: undefined, name: '_' };

function compileSwitch(node: SwitchStatementNode, compiler: Compiler): RunStatement {
  const { flags, label = null } = node;
  if (flags.includes('Parallel')) throw notRunnable(node);
  const isFile = flags.includes('File');
  const list = compiler.value(node.condition);
  const item = accessVariable(itemPath, compiler);
  const matches = matcherOf(flags);
  const clauses = node.clauses.map(
    ({ condition, body }): Clause => ({
      test: compileTest(condition, matches, compiler),
      run: compiler.block(body),
    }),
  );
  const otherwise = node.defaultBody ? compiler.block(node.defaultBody) : null;

  const runClauses = (frame: Frame, element: Value, from: Progress): Waiting<Completion> => {
    const clause = clauses[from.at];
    if (!clause) return from.hasMatched || !otherwise ? undefined : otherwise(frame);
    item.assign(frame, element);
    return then(clause.test(frame, element), (isMatch) => {
      const next = { at: from.at + 1, hasMatched: from.hasMatched || isMatch };
      if (!isMatch) return runClauses(frame, element, next);
      return then(clause.run(frame), (ended) => ended ?? runClauses(frame, element, next));
    });
  };
  const runElements = (frame: Frame, cursor: Enumeration): Waiting<Completion> => {
    if (++cursor.position >= cursor.elements.length) return undefined;
    const element = cursor.elements[cursor.position] ?? null;
    item.assign(frame, element);
    return then(runClauses(frame, element, { at: 0, hasMatched: false }), (ended) => {
      if (ended === undefined) return runElements(frame, cursor);
      const step = loopStep(ended, label);
      if (step === 'pass') return ended;
      return step === 'done' ? undefined : runElements(frame, cursor);
    });
  };
  const cursors = namesVariable(node, 'switch') ? accessVariable(cursorPath, compiler) : null;
  return (frame) =>
    then((list.raw ?? list.run)(frame), (value) => {
      const before = item.read(frame);
      const elements = isFile ? linesOf(frame, toText(value ?? null)) : elementsOf(value);
      const cursor = new Enumeration('System.ArrayEnumerator', elements);
      cursors?.assign(frame, cursor);
      return lastly(
        () => runElements(frame, cursor),
        () => {
          item.assign(frame, before);
          cursors?.assign(frame, null);
        },
      );
    });
}

const cursorPath = { text: 'switch', scope: undefined, drive: undefined, name: 'switch' };

interface Progress {
  readonly at: number;
  readonly hasMatched: boolean;
}

/** $null is one element here, unlike in a foreach. */
function elementsOf(value: Value | undefined): readonly Value[] {
  if (value === undefined) return [];
  return (value === null ? undefined : enumerate(value)) ?? [value];
}

/** The lines of the file that the value names. */
function linesOf(frame: Frame, path: string): readonly Value[] {
  const text = readText(frame.run, path);
  if (text === undefined) {
    throw new CmdletError({
      id: 'FileNotFound',
      category: 'ObjectNotFound',
      message: runMessages.pathMissing(path),
      target: path,
    });
  }
  const lines = text.split(/\r\n|\n|\r/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** How a clause's value is compared. */
function matcherOf(flags: SwitchStatementNode['flags']): Matches {
  const isCased = flags.includes('CaseSensitive');
  const named = (plain: 'Imatch' | 'Ilike' | 'Ieq', cased: 'Cmatch' | 'Clike' | 'Ceq'): Matches => {
    const act = binaryOperators[isCased ? cased : plain];
    return (element, wanted, frame) => act(element, wanted, operatorExtras(frame));
  };
  if (flags.includes('Regex')) return overText(named('Imatch', 'Cmatch'));
  if (flags.includes('Wildcard')) return overText(named('Ilike', 'Clike'));
  const regex = overText(named('Imatch', 'Cmatch'));
  const equal = named('Ieq', 'Ceq');
  return (element, wanted, frame) => {
    if (wanted === null) return element === null;
    if (wanted instanceof RegexObject) return regex(element, wanted, frame);
    // Whatever they are, it is their texts that are compared.
    return equal(toText(element), toText(wanted), frame);
  };
}

function overText(matches: Matches): Matches {
  return (element, wanted, frame) => matches(toText(element), wanted, frame);
}

/** A script block in place of a value is asked with the element as `$_`. */
function compileTest(node: ExpressionNode, matches: Matches, compiler: Compiler): Clause['test'] {
  const wanted: Compiled = compiler.expression(node);
  return (frame, element) =>
    then(wanted.run(frame), (value) => {
      if (!(value instanceof ScriptBlockValue)) return isTrue(matches(element, value, frame));
      const answers = callForValues(frame, value, { arguments: [], item: element });
      return then(answers, (given) => isTrue(unroll(given) ?? null));
    });
}
