/** What is known while one command line is bound (binding.md §2.4): the passes change it, nothing else does. */
import type { Extent } from '../base/errors.ts';
import type { DifferenceId } from '../base/messages/compatibility.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { MemberContext } from '../values/net-type.ts';
import type { Hashtable, Value } from '../values/value.ts';
import type { ArgumentElement, PlainArgument } from './argument-element.ts';
import type { ArgumentSource, BoundArgument } from './bound-call.ts';
import { type BindableParameter, type CommandMetadata, nameOfSet } from './command-metadata.ts';
import { type Compatibility, differencesOf } from './compatibility.ts';
import { allSets, intersect, type SetMask } from './set-mask.ts';

/** Where the binder looks up complex types. */
export type TypeSource = Pick<Catalog, 'type'>;

/** What binding asks of whoever runs the script. */
export interface BindingContext {
  readonly types: TypeSource;
  /** Whether objects come through the pipeline. */
  readonly expectsInput: boolean;
  /** The place of the whole command, which errors name that have no better one. */
  readonly extent?: Extent | undefined;
  /** The caller's $PSDefaultParameterValues. */
  readonly defaults?: Hashtable | undefined;
  /** Other names of the command, by which a default may name it. */
  readonly commandAliases?: readonly string[];
  /** Whether to be kinder than the SDK; Strict unless it is said. */
  readonly compatibility?: Compatibility | undefined;
  /** Runs a script block: a delay-bound argument, a validation script, a default's value. */
  readonly invoke?: InvokeBlock | undefined;
  /** The caller's $OFS, which stands between the elements of a list that becomes text. */
  readonly ofs?: string | undefined;
  /** How properties of pipeline objects reach what they cannot do themselves. */
  readonly members?: MemberContext | undefined;
  /** Told what each pass did; nothing is worked out for it when it is absent. */
  readonly onPass?: ((pass: PassName, state: BindingState) => void) | undefined;
}

/** Runs a script block with `$_` and arguments, and gives what it put out. */
export type InvokeBlock = (
  block: Value,
  call: { readonly arguments: readonly Value[]; readonly item?: Value },
) => readonly Value[];

/** The passes in their order (binding.md §2.5, §2.16). */
export type PassName =
  | 'start'
  | 'named'
  | 'positional'
  | 'defaults'
  | 'firstSets'
  | 'dynamic'
  | 'remaining'
  | 'sets'
  | 'pipelineSets'
  | 'mandatory'
  | 'pipelineObject';

/** Shared, because a binding that has no defaults is the usual one. */
export const noDefaults: ReadonlyMap<BindableParameter, Value> = new Map();

export class BindingState {
  metadata: CommandMetadata;
  readonly context: BindingContext;
  /** Arguments that no pass has taken yet, in the order of the command line. */
  remaining: readonly ArgumentElement[];
  /** In PowerShell's order, which decides who is tried first. */
  unbound: BindableParameter[];
  /** The sets that are still possible. */
  mask: SetMask = allSets;
  /** The sets as the command line left them: where each pipeline object starts. */
  maskBeforeInput: SetMask = allSets;
  /** What the command is told its set is: it is only told at some steps, so that it can lag behind the mask. */
  setName = '';
  /** The set that a pipeline object is tried on first, or 0. */
  prioritised: SetMask = 0;
  /** Script blocks that give a parameter its value for each pipeline object. */
  readonly delayed: Map<BindableParameter, PlainArgument> = new Map();
  /** What the present pipeline object bound. */
  readonly fromObject: BindableParameter[] = [];
  /** What an earlier object bound and this one did not: $PSBoundParameters still lists it (§7 point 10). */
  readonly lingering: Map<string, BoundArgument> = new Map();
  /** What $PSDefaultParameterValues has for this command. */
  defaults: ReadonlyMap<BindableParameter, Value> = noDefaults;
  /** Names of the parameters that $PSDefaultParameterValues gave a value. */
  readonly byDefault: Set<string> = new Set();
  readonly bound: Map<string, BoundArgument> = new Map();
  /** Warnings of obsolete parameters, which are only told when the command begins. */
  readonly obsolete: Set<string> = new Set();
  /** How many of them are told. */
  toldObsolete = 0;
  readonly warnings: string[] = [];
  /** Where we were kinder than the SDK. */
  readonly helped: DifferenceId[] = [];

  constructor(
    metadata: CommandMetadata,
    context: BindingContext,
    elements: readonly ArgumentElement[],
  ) {
    this.metadata = metadata;
    this.context = context;
    this.remaining = elements;
    this.unbound = [...metadata.parameters];
  }

  /** A copy that can be bound further without a trace in this one. */
  fork(metadata: CommandMetadata = this.metadata): BindingState {
    const copy = new BindingState(metadata, this.context, this.remaining);
    copy.unbound = [...this.unbound];
    copy.mask = this.mask;
    copy.maskBeforeInput = this.maskBeforeInput;
    copy.setName = this.setName;
    copy.prioritised = this.prioritised;
    for (const [name, argument] of this.bound) copy.bound.set(name, argument);
    for (const [parameter, block] of this.delayed) copy.delayed.set(parameter, block);
    copy.defaults = this.defaults;
    for (const name of this.byDefault) copy.byDefault.add(name);
    copy.warnings.push(...this.warnings);
    copy.helped.push(...this.helped);
    return copy;
  }

  /** Whether to be kinder than the SDK here; asked only where it makes a difference, and then noted. */
  helps(difference: DifferenceId): boolean {
    if (!differencesOf(this.context.compatibility).has(difference)) return false;
    if (!this.helped.includes(difference)) this.helped.push(difference);
    return true;
  }

  /** Tells the command which set the mask stands for. */
  nameSet(): void {
    this.setName = nameOfSet(this.metadata, this.mask);
  }

  isBound(parameter: BindableParameter): boolean {
    return this.bound.has(parameter.name) || this.delayed.has(parameter);
  }

  /** Records a bound value and drops the sets that the parameter is not in. */
  record(parameter: BindableParameter, value: Value, source: ArgumentSource): void {
    this.bound.set(parameter.name, { parameter, value, source });
    this.take(parameter);
  }

  /** The parameter is spoken for: no other argument goes to it, and its sets are the ones that are left. */
  take(parameter: BindableParameter): void {
    const index = this.unbound.indexOf(parameter);
    if (index >= 0) this.unbound.splice(index, 1);
    if (parameter.mask !== 0) this.mask = intersect(this.mask, parameter.mask);
  }
}
