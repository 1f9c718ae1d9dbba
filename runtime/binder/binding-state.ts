/** What is known while one command line is bound (binding.md §2.4): the passes change it, nothing else does. */
import type { Catalog } from '../catalog/catalog.ts';
import type { ArgumentElement } from './argument-element.ts';
import type { ArgumentSource, BoundArgument } from './bound-call.ts';
import { type BindableParameter, type CommandMetadata, nameOfSet } from './command-metadata.ts';
import { allSets, intersect, type SetMask } from './set-mask.ts';

/** Where the binder looks up complex types. */
export type TypeSource = Pick<Catalog, 'type'>;

export class BindingState {
  readonly metadata: CommandMetadata;
  readonly types: TypeSource;
  /** Arguments that no pass has taken yet, in the order of the command line. */
  remaining: readonly ArgumentElement[];
  /** In PowerShell's order, which decides who is tried first. */
  unbound: readonly BindableParameter[];
  /** The sets that are still possible. */
  mask: SetMask = allSets;
  /** What the command is told its set is: it is only told at some steps, so that it can lag behind the mask. */
  setName = '';
  /** The set that a pipeline object is tried on first, or 0. */
  prioritised: SetMask = 0;
  readonly bound: Map<string, BoundArgument> = new Map();
  readonly warnings: string[] = [];

  constructor(metadata: CommandMetadata, types: TypeSource, elements: readonly ArgumentElement[]) {
    this.metadata = metadata;
    this.types = types;
    this.remaining = elements;
    this.unbound = metadata.parameters;
  }

  /** A copy that can be bound further without a trace in this one. */
  fork(metadata: CommandMetadata = this.metadata): BindingState {
    const copy = new BindingState(metadata, this.types, this.remaining);
    copy.unbound = this.unbound;
    copy.mask = this.mask;
    copy.setName = this.setName;
    copy.prioritised = this.prioritised;
    for (const [name, argument] of this.bound) copy.bound.set(name, argument);
    copy.warnings.push(...this.warnings);
    return copy;
  }

  /** Tells the command which set the mask stands for. */
  nameSet(): void {
    this.setName = nameOfSet(this.metadata, this.mask);
  }

  isBound(parameter: BindableParameter): boolean {
    return this.bound.has(parameter.name);
  }

  /** Records a bound value and drops the sets that the parameter is not in. */
  record(
    parameter: BindableParameter,
    value: BoundArgument['value'],
    source: ArgumentSource,
  ): void {
    this.bound.set(parameter.name, { parameter, value, source });
    this.unbound = this.unbound.filter((other) => other !== parameter);
    if (parameter.mask !== 0) this.mask = intersect(this.mask, parameter.mask);
  }
}
