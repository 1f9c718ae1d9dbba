import { NetObject } from '../../net-object.ts';

/** For how many characters there is room at first. */
export const defaultRoom = 16;

/** A System.Text.StringBuilder. */
export class StringBuilder extends NetObject {
  readonly typeName = 'System.Text.StringBuilder';
  written: string;
  /** For how many characters there was room when it was made, or was made later. */
  room: number = defaultRoom;

  constructor(written: string = '') {
    super();
    this.written = written;
  }

  get capacity(): number {
    while (this.room < this.written.length) this.room *= 2;
    return this.room;
  }

  override get text(): string {
    return this.written;
  }
}
