/**
 * What an instance of a .NET type is in JavaScript when no value of JavaScript fits: a small class
 * that names its type. Everything else known of a type (its members, what converts to it) stands in
 * the type's table in `types`, found by that name.
 */
export abstract class NetObject {
  /** The full .NET name as PowerShell prints it: `System.Collections.Generic.List[System.Int32]`. */
  abstract readonly typeName: string;
}
