import { NetObject } from '../../net-object.ts';
import type { Value } from '../../value.ts';

/** A .NET exception as a script makes one, or meets one that was caught. */
export class Exception extends NetObject {
  readonly typeName: string;
  readonly message: string;
  readonly inner: Exception | null;
  /** What its type has beyond every exception: ParamName, FileName. */
  readonly details: ReadonlyMap<string, Value>;
  /** Properties that a script sets: Source, HelpLink, and the entries of Data. */
  readonly settings: Map<string, Value> = new Map();

  constructor(
    typeName: string,
    message: string,
    rest: { readonly inner?: Exception | null; readonly details?: ReadonlyMap<string, Value> } = {},
  ) {
    super();
    this.typeName = typeName;
    this.message = message;
    this.inner = rest.inner ?? null;
    this.details = rest.details ?? new Map();
  }

  override get text(): string {
    return exceptionText(this);
  }
}

/** The type and the message, and the same of those inside. */
export function exceptionText(value: Exception): string {
  const own = `${value.typeName}: ${value.message}`;
  return value.inner ? `${own}\n ---> ${exceptionText(value.inner)}` : own;
}
