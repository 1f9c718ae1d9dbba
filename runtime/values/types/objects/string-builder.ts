import { NetObject } from '../../net-object.ts';

/** A System.Text.StringBuilder. */
export class StringBuilder extends NetObject {
  readonly typeName = 'System.Text.StringBuilder';
  written: string;

  constructor(written: string = '') {
    super();
    this.written = written;
  }

  override get text(): string {
    return this.written;
  }
}
