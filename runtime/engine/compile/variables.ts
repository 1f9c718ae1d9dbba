/** Variables: reading one, and the place that an assignment fills. */
import { foldCase } from '../../base/case-map.ts';
import { CmdletError } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import type { Node } from '../../language/ast.ts';
import type { VariableExpressionNode } from '../../language/leaf-nodes.ts';
import type { VariablePath } from '../../language/variable-path.ts';
import { walk } from '../../language/visit.ts';
import { toText } from '../../values/to-text.ts';
import { forgetText, type Value } from '../../values/value.ts';
import type { Compiled } from '../frame.ts';
import { type EngineScope, type Frame, ScriptBlockValue } from '../frame.ts';
import { readOnly, type Variable } from '../variables/scope.ts';
import { mustBeVariable } from '../variables/strict-mode.ts';
import { constant, now } from './combine.ts';
import type { Compiler, ExpressionCompilers } from './compiler.ts';

/** How a variable is read and written. */
export interface VariableAccess {
  /** Undefined where it holds the nothing of a command without output. */
  readonly read: (frame: Frame) => Value | undefined;
  readonly assign: (frame: Frame, value: Value | undefined) => void;
  /** The variable itself, made where there is none; null for what is no variable, such as $env:x. */
  readonly find: ((frame: Frame) => Variable) | null;
  /** What the scope at hand itself holds: += and ??= do not see the scopes around. */
  readonly readOwn: (frame: Frame) => Value | undefined;
  /** Its number in the code, where it may be a variable of the code's own scope. */
  readonly slot: number | null;
}

const constants: Readonly<Record<string, Value>> = { true: true, false: false, null: null };

export const variableCompilers: ExpressionCompilers = {
  VariableExpression: (node, compiler) => compileVariable(node, compiler, true),
};

/** Reads a variable; in a text one that is not there is nothing, however strict the script is. */
export function compileVariable(
  { path, extent }: VariableExpressionNode,
  compiler: Compiler,
  isStrict: boolean,
): Compiled {
  const hole = compiler.holes.get(extent.start);
  if (hole !== undefined) return constant(forgetText(hole));
  const folded = foldCase(path.name);
  if (path.drive === undefined && Object.hasOwn(constants, folded)) {
    return constant(constants[folded] ?? null);
  }
  const place = path.drive === undefined ? scriptPlaces[folded] : undefined;
  if (place) return constant(place(compiler.source.path));
  if (folded === '?' && path.drive === undefined) return now((frame) => frame.run.hasSucceeded);
  const access = accessVariable(path, compiler);
  return readCompiled(access, isStrict && path.drive === undefined ? path.name : null);
}

/** Where the script lies that the code stands in; nothing is assigned to these. */
const scriptPlaces: Readonly<Record<string, (path: string | null) => Value>> = {
  pscommandpath: (path) => path ?? '',
  psscriptroot: (path) => path?.replace(/[\\/]?[^\\/]*$/, '') ?? '',
};

/** Written out for a variable of the code's own scope, because loops live on it; `name` where it has to be there. */
function readCompiled({ read, slot }: VariableAccess, name: string | null): Compiled {
  const folded = foldCase(name ?? '');
  const raw = (frame: Frame): Value | undefined => {
    const value = read(frame);
    if (name !== null && (value === null || value === undefined)) {
      mustBeVariable(frame, name, folded);
    }
    return value;
  };
  const run = (frame: Frame): Value => raw(frame) ?? null;
  if (slot === null) return { mayWait: false, raw, run };
  return {
    mayWait: false,
    slot,
    raw,
    run: (frame) => {
      const cell = frame.cells[slot];
      const value = cell === undefined ? undefined : cell.value;
      return value === undefined ? run(frame) : value;
    },
  };
}

/** Whether the variable is named anywhere inside. */
export function namesVariable(node: Node, name: string): boolean {
  for (const { node: inner } of walk(node)) {
    if (inner.kind === 'VariableExpression' && foldCase(inner.path.name) === name) return true;
  }
  return false;
}

/** The names of all variables inside, in small letters. */
export function namedVariables(node: Node): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { node: inner } of walk(node)) {
    if (inner.kind === 'VariableExpression') names.add(foldCase(inner.path.name));
  }
  return names;
}

/** How to reach the variable that the path names from the code being compiled. */
export function accessVariable(path: VariablePath, compiler: Compiler): VariableAccess {
  if (path.drive !== undefined) return accessDrive(path);
  const { scope } = path;
  const name = foldCase(path.name) === 'psitem' ? '_' : path.name;
  if (Object.hasOwn(constants, foldCase(name))) return accessConstant(name);
  if (scope === undefined) return accessSlot(name, compiler);
  const folded = foldCase(name);
  if (scope === 'local' || scope === 'private') {
    const isPrivate = scope === 'private';
    const find = (frame: Frame): Variable => {
      const variable = frame.scope.own(name);
      if (isPrivate) variable.isPrivate = true;
      return variable;
    };
    return {
      read: (frame) => held(frame.scope.findOwn(folded)),
      readOwn: (frame) => frame.scope.findOwn(folded)?.value,
      assign: (frame, value) => find(frame).assign(value),
      find,
      slot: null,
    };
  }
  const scopeOf = ({ scope: own }: Frame): EngineScope => own[scope];
  return {
    read: (frame) => held(scopeOf(frame).find(folded)),
    readOwn: (frame) => scopeOf(frame).find(folded)?.value,
    assign: (frame, value) => scopeOf(frame).own(name).assign(value),
    find: (frame) => scopeOf(frame).own(name),
    slot: null,
  };
}

/** A variable that is not there is $null; one that is there may hold nothing. */
function held(variable: Variable | undefined): Value | undefined {
  return variable === undefined ? null : variable.value;
}

/** A variable without a scope: read where it is first seen, written in the scope at hand. */
function accessSlot(name: string, compiler: Compiler): VariableAccess {
  const folded = foldCase(name);
  const slot = compiler.slot(folded);
  const find = (frame: Frame): Variable => {
    const variable = frame.scope.own(name);
    frame.cells[slot] = variable;
    return variable;
  };
  const lookUp = (frame: Frame): Value | undefined => {
    const own = frame.scope.findOwn(folded);
    if (own === undefined) return held(frame.scope.find(folded));
    frame.cells[slot] = own;
    return own.value;
  };
  return {
    read: (frame) => {
      const value = frame.cells[slot]?.value;
      return value === undefined ? lookUp(frame) : value;
    },
    readOwn: (frame) => (frame.cells[slot] ?? frame.scope.findOwn(folded))?.value,
    assign: (frame, value) => {
      const cell = frame.cells[slot];
      if (cell !== undefined && cell.guard === null) cell.value = value;
      else find(frame).assign(value);
    },
    find,
    slot,
  };
}

function accessConstant(name: string): VariableAccess {
  const value = constants[foldCase(name)] ?? null;
  return {
    read: () => value,
    readOwn: () => value,
    assign: () => {
      // Whatever is assigned to $null is gone.
      if (value !== null) throw readOnly(name);
    },
    find: null,
    slot: null,
  };
}

interface Drive {
  readonly read: (frame: Frame, name: string) => Value;
  readonly assign: (frame: Frame, name: string, value: Value) => void;
}

const drives: Readonly<Record<string, Drive>> = {
  env: {
    read: ({ run }, name) => run.environment.get(name),
    assign: ({ run }, name, value) =>
      run.environment.set(name, value === null ? null : toText(value)),
  },
  function: {
    read: ({ scope }, name) => scope.findFunction(foldCase(name))?.block ?? null,
    assign: ({ scope }, name, value) => {
      if (value instanceof ScriptBlockValue) scope.setFunction(name, { name, block: value });
      else scope.removeFunction(name);
    },
  },
};

function accessDrive({ drive = '', name, text }: VariablePath): VariableAccess {
  const folded = foldCase(drive);
  const entry = Object.hasOwn(drives, folded) ? drives[folded] : undefined;
  if (!entry) {
    const refuse = (): never => {
      throw noDrive(drive, text);
    };
    return {
      read: () => null,
      readOwn: () => null,
      assign: refuse,
      find: null,
      slot: null,
    };
  }
  return {
    read: (frame) => entry.read(frame, name),
    readOwn: (frame) => entry.read(frame, name),
    assign: (frame, value) => entry.assign(frame, name, value ?? null),
    find: null,
    slot: null,
  };
}

function noDrive(drive: string, text: string): CmdletError {
  return new CmdletError({
    id: 'DriveNotFound',
    category: 'ObjectNotFound',
    message: runMessages.noDrive(drive, text),
    target: drive,
  });
}
