import { NetObject } from '../../net-object.ts';

/** What an encoding is called and how it changes text to bytes and back. */
export interface EncodingKind {
  readonly typeName: string;
  readonly webName: string;
  readonly name: string;
  readonly codePage: number;
  readonly preamble: readonly number[];
  readonly encode: (text: string) => Uint8Array;
  readonly decode: (bytes: Uint8Array) => string;
}

/** A System.Text.Encoding. */
export class Encoding extends NetObject {
  readonly kind: EncodingKind;

  constructor(kind: EncodingKind) {
    super();
    this.kind = kind;
  }

  get typeName(): string {
    return this.kind.typeName;
  }
}
