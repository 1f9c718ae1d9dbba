import { NetObject } from '../../net-object.ts';

/** A TimeZoneInfo, by the name under which the machine's calendar knows it; `local` is the script's own clock. */
export class TimeZone extends NetObject {
  readonly typeName = 'System.TimeZoneInfo';
  readonly id: string;
  /** The name of the IANA database, or null for the local clock. */
  readonly place: string | null;

  constructor(id: string, place: string | null) {
    super();
    this.id = id;
    this.place = place;
  }

  override get equalityKey(): string {
    return this.id;
  }
}
