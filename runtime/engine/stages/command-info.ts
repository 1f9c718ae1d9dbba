/** A command as scripts see it: what Get-Command gives, and `$MyInvocation.MyCommand`. */
import type { CommandMetadata } from '../../binder/command-metadata.ts';
import { NetObject } from '../../values/net-object.ts';
import type { Value } from '../../values/value.ts';

export interface CommandFacts {
  readonly kind: 'Alias' | 'Function' | 'Filter' | 'Cmdlet';
  readonly name: string;
  /** The binding metadata; absent for what is not there, such as the command behind a dangling alias. */
  readonly describe?: (() => CommandMetadata | undefined) | undefined;
  /** The module, or empty. */
  readonly source?: string | undefined;
  /** What an alias stands for. */
  readonly target?: string | undefined;
  /** What it says that it puts out. */
  readonly outputTypes?: (() => readonly Value[]) | undefined;
  /** A function's script block. */
  readonly block?: NetObject | undefined;
}

export class CommandInfo extends NetObject {
  readonly typeName: string;
  readonly facts: CommandFacts;

  constructor(facts: CommandFacts) {
    super();
    this.facts = facts;
    this.typeName = `System.Management.Automation.${facts.kind}Info`;
  }

  override get text(): string {
    return this.facts.name;
  }
}
