import { NetObject } from '../../../values/net-object.ts';
import type { Block } from './block.ts';

/** What Format-Table and its kind put out: only those that show things know what to do with it. */
export class FormatData extends NetObject {
  readonly typeName: string;
  /** All that is to be shown, in the first of them; null in the others. */
  readonly blocks: readonly Block[] | null;

  constructor(name: string, blocks: readonly Block[] | null) {
    super();
    this.typeName = `Microsoft.PowerShell.Commands.Internal.Format.${name}`;
    this.blocks = blocks;
  }
}
