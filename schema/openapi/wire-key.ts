import { pascalName } from './sdk-name.ts';

/** The form in which names of the SDK are compared: `EventId1` is `eventid1`. */
export function foldName(name: string): string {
  return name.toLowerCase();
}

/** The same form of a name on the wire: of `event-id1`, and of `$select` the name without sign. */
export function foldWireName(wireName: string): string {
  return pascalName(wireName).toLowerCase();
}

/** The letters and digits at the start of a text; the SDK's help breaks and trims descriptions. */
export function foldText(text: string): string {
  return text
    .slice(0, 400)
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase()
    .slice(0, 80);
}
