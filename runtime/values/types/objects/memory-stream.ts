import { NetObject } from '../../net-object.ts';

/** A MemoryStream: its bytes, and where it is read and written next. */
export class MemoryStream extends NetObject {
  readonly typeName = 'System.IO.MemoryStream';
  bytes: number[];
  position = 0;

  constructor(bytes: Iterable<number> = []) {
    super();
    this.bytes = [...bytes];
  }
}
