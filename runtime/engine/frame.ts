/**
 * What compiled code runs with, one frame a call: the run it belongs to, its scope, the variables it
 * has found there, and where its output goes. Code, the blocks made of it and the frame stand in one
 * file, because each holds the next.
 */

import type { Extent } from '../base/errors.ts';
import type { Host } from '../base/host.ts';
import type { ArgumentElement } from '../binder/argument-element.ts';
import type { CommandMetadata } from '../binder/command-metadata.ts';
import type { CommandNode, ScriptBlockNode } from '../language/ast.ts';
import type { ErrorRecord } from '../values/error-record.ts';
import { NetObject } from '../values/net-object.ts';
import type { MemberContext, NetType } from '../values/net-type.ts';
import type { OperatorExtras } from '../values/operators/extras.ts';
import type { Value } from '../values/value.ts';
import type { Completion } from './flow.ts';
import type { Source } from './source.ts';
import type { CommandInfo } from './stages/command-info.ts';
import type { StreamRecord } from './streams/stream-record.ts';
import type { Scope, Variable } from './variables/scope.ts';
import type { Waiting } from './wait.ts';

/** Takes what a statement puts out, one object at a time; whoever writes waits where it is asked to. */
export interface Output {
  write(value: Value): Promise<void> | undefined;
}

/** Output that is kept. */
export class Collector implements Output {
  readonly values: Value[] = [];

  write(value: Value): undefined {
    this.values.push(value);
  }
}

/** A statement, ready to run. */
export type RunStatement = (frame: Frame) => Waiting<Completion>;

/** An expression, ready to run. */
export interface Compiled {
  readonly run: (frame: Frame) => Waiting<Value>;
  /** The same, but undefined for the nothing that a command without output leaves; absent where that cannot be. */
  readonly raw?: ((frame: Frame) => Waiting<Value | undefined>) | undefined;
  /** Whether it may give a promise, because there is a command in it. */
  readonly mayWait: boolean;
  /** The number of the variable that it reads, where it is no more than that. */
  readonly slot?: number | undefined;
  /** Its value, where that is always the same. */
  readonly constant?: Value | undefined;
}

/** A parameter of a script block, as a variable of the call. */
export interface CompiledParameter {
  readonly name: string;
  readonly folded: string;
  /** The number of its variable in the code. */
  readonly slot: number;
  readonly defaultValue: Compiled | null;
}

/** What is between the braces, compiled. */
export interface Body {
  /** How many variables of its own scope it names. */
  readonly slots: number;
  readonly parameters: readonly CompiledParameter[];
  /** Whether unknown arguments are refused, because there is [CmdletBinding()] or [Parameter()]. */
  readonly isAdvanced: boolean;
  /** What the binder knows of it under that name; worked out at the first call, when its types have to be there. */
  readonly describe: (frame: Frame, name: string) => CommandMetadata;
  /** What its OutputType attributes say that it puts out; types are found when they are asked for. */
  readonly outputTypes: (frame: Frame) => readonly Value[];
  /** Whether the text names the variable, in small letters; some are only made where it does. */
  readonly names: (variable: string) => boolean;
  /** What gives further parameters; only an advanced function is asked. */
  readonly dynamicParam: RunStatement | null;
  readonly begin: RunStatement | null;
  readonly process: RunStatement | null;
  readonly end: RunStatement | null;
  readonly clean: RunStatement | null;
}

/** A script block's node, compiled when it first runs. */
export interface Code {
  readonly node: ScriptBlockNode;
  readonly source: Source;
  /** The `#requires` comments of a whole script. */
  readonly requires?: readonly CommandNode[];
  /** The text between the braces. */
  readonly text: string;
  readonly body: () => Body;
}

/** `{ }` as a value: code, and the scope that it was closed over, if any. */
export class ScriptBlockValue extends NetObject {
  readonly typeName = 'System.Management.Automation.ScriptBlock';
  readonly code: Code;
  /** The variables that GetNewClosure has kept. */
  readonly closure: EngineScope | null;
  /** Whether it is a script file, whose scope `$script:` means. */
  readonly isScript: boolean;

  constructor(code: Code, closure: EngineScope | null = null, isScript: boolean = false) {
    super();
    this.code = code;
    this.closure = closure;
    this.isScript = isScript;
  }

  override get text(): string {
    return this.code.text;
  }
}

/** A function by its name. */
export interface FunctionValue {
  readonly name: string;
  readonly block: ScriptBlockValue;
}

export type EngineScope = Scope<FunctionValue>;

/** The environment variables of a session, as scripts see and change them. */
export interface Environment {
  get(name: string): string | null;
  set(name: string, value: string | null): void;
}

/** The errors of a session, the latest first. */
export interface ErrorList {
  add(record: ErrorRecord): void;
}

/** Where a session stands on the disk, and where it stood before Push-Location. */
export interface Location {
  /** Null as long as it is where the process began. */
  path: string | null;
  readonly stack: string[];
}

/** A command with its arguments, to be opened as a stage of a pipeline. */
export interface CommandRequest {
  readonly name: string;
  readonly elements: readonly ArgumentElement[];
  readonly extent: Extent;
  readonly frame: Frame;
  readonly out: Output;
  /** Whether objects are piped into it. */
  readonly expectsInput: boolean;
}

/** A command that has been opened: it takes objects, and then ends. */
export interface Stage {
  begin(): Waiting<void>;
  process(value: Value): Waiting<void>;
  end(): Waiting<void>;
  /** Whatever happens, last of all. */
  clean?(): void;
}

/** Makes code of text while a script runs. */
export interface TextCompiler {
  readonly block: (text: string, path?: string) => ScriptBlockValue;
  /** The text as if it stood between double quotes. */
  readonly expandable: (text: string) => Compiled;
}

/** What a command around may keep by -ErrorVariable, -WarningVariable or -InformationVariable. */
export type KeptKind = 'error' | 'warning' | 'information';

/** Where errors and records go. */
export interface Sinks {
  /** Told of each error that a script went on after. */
  readonly onError: (record: ErrorRecord) => void;
  /** Told of each record; one that is not shown can still be redirected. */
  readonly onRecord: (record: StreamRecord, isShown: boolean) => void;
  /** Told of what is kept, shown or not; null where no command around keeps anything. */
  readonly keep: ((kind: KeptKind, record: Value) => void) | null;
}

/** One run of a script in a session; two at once do not share it. */
export interface Run {
  readonly host: Pick<Host, 'clock' | 'random' | 'files' | 'ask' | 'digest'>;
  readonly environment: Environment;
  /** `$Error` */
  readonly errors: ErrorList;
  readonly location: Location;
  /** The text that the run began with; errors in it are shown there. */
  readonly source: Source;
  readonly signal: AbortSignal | undefined;
  /** Whether calls are only bound: commands then do not wait. */
  readonly isDry: boolean;
  /** The types that scripts have defined, by their names in small letters. */
  readonly types: Map<string, NetType>;
  /** How members reached from a frame run blocks, ask the clock and so on. */
  readonly membersOf: (frame: Frame) => MemberContext;
  /** Runs a block in the midst of binding; its errors are the caller's to judge. */
  readonly invokeForBinding: (
    frame: Frame,
    block: Value,
    call: Parameters<MemberContext['invoke']>[1],
  ) => readonly Value[];
  /** Opens a command that is neither a function nor a script block. */
  readonly openCommand: (request: CommandRequest) => Waiting<Stage>;
  /** Whether there is a command of that name to open; asked before the commands of a pipeline are opened. */
  readonly isCommand?: ((name: string) => boolean) | undefined;
  /** The built-in commands, and what is known of a command that the session opens: for Get-Command. */
  readonly listBuiltIns: () => readonly CommandInfo[];
  readonly describeCommand: (name: string) => CommandInfo | undefined;
  /** Code from text that a script has made. */
  readonly compiler: TextCompiler;
  /** What is done after an error where $ErrorActionPreference is not set. */
  readonly errorAction: 'Stop' | 'Continue';
  /** Where errors and the records of the other streams go at the moment. */
  sinks: Sinks;
  /** Says something to whoever runs the script, on no stream: what -WhatIf tells. */
  readonly say: (message: string) => void;
  /** Whether an enclosing `try` or `trap` wants errors, so that no statement goes on after one. */
  hasHandler: boolean;
  /** `$?` */
  hasSucceeded: boolean;
  /** Whether a command of the statement at hand has told an error. */
  hasFailed: boolean;
}

export interface FrameOptions {
  readonly run: Run;
  readonly scope: EngineScope;
  readonly source: Source;
  readonly out: Output;
  readonly slots: number;
  readonly functionName?: string | undefined;
}

export class Frame {
  readonly run: Run;
  readonly scope: EngineScope;
  readonly source: Source;
  /** The variables of this scope that the code names, by their number in the code, once they are found. */
  readonly cells: (Variable | undefined)[] = [];
  out: Output;
  /** The function that runs here; of a block inside it, the same. */
  readonly functionName: string;
  /** The error that the catch at hand handles, for a bare `throw`. */
  caught: Error | null = null;
  memberContext: MemberContext | undefined;
  operatorExtras: OperatorExtras | undefined;

  constructor({ run, scope, source, out, slots, functionName = '' }: FrameOptions) {
    this.run = run;
    this.scope = scope;
    this.source = source;
    this.out = out;
    this.functionName = functionName;
    for (let slot = 0; slot < slots; slot++) this.cells.push(undefined);
  }
}
