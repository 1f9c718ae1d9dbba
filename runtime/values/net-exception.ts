import { NetObject } from './net-object.ts';

/** A .NET exception as a value. */
export class NetException extends NetObject {
  readonly typeName: string;
  readonly message: string;
  readonly inner: NetException | null;

  constructor(typeName: string, message: string, inner: NetException | null = null) {
    super();
    this.typeName = typeName;
    this.message = message;
    this.inner = inner;
  }

  override get text(): string {
    return `${this.typeName}: ${this.message}`;
  }
}
