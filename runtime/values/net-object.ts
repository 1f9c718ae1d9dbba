import { netNameOf } from './net-name.ts';

/**
 * What an instance of a .NET type is in JavaScript when no value of JavaScript fits: a small class
 * that names its type. Everything else known of a type (its members, what converts to it) stands in
 * the type's table in `types`, found by that name.
 */
export abstract class NetObject {
  /** The full .NET name as PowerShell prints it: `System.Collections.Generic.List[System.Int32]`. */
  abstract readonly typeName: string;

  /** What PowerShell makes of it where text is wanted, invariant culture: the type's name unless the type says more. */
  get text(): string {
    return netNameOf(this.typeName);
  }

  /** The text of it as an element of a list, where that is another one. */
  get elementText(): string {
    return this.text;
  }

  /** The same text for all instances that .NET calls equal; undefined where only an object itself is equal. */
  get equalityKey(): string | undefined {
    return undefined;
  }
}
