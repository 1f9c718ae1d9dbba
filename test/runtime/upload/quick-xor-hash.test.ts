import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { QuickXorHash } from '../../../runtime/upload/quick-xor-hash.ts';

/** Known answers of another implementation: input and hash, both base64. */
const knownAnswers = [
  ['', 'AAAAAAAAAAAAAAAAAAAAAAAAAAA='],
  ['Sg==', 'SgAAAAAAAAAAAAAAAQAAAAAAAAA='],
  ['jRRDVA==', 'jaDAEKgAAAAAAAAABAAAAAAAAAA='],
  ['XoJ1AsoR4fDYJrDqYs4=', 'XhBEHQSgjAiEAx7YPgEs1CEGZwA='],
  ['T6LYJIfDh81JrAK309H2JMJTXis=', 'zBTHrspn3mEcohlJdIUAbjGNaNg='],
  [
    'Mb7EGva2rEE5fENDL85P+BsapHEEjv2/siVhKjvAQe02feExVOQSkfmuYzU/kTF1MaKjPmKF/w+cbvwfdWL8aQ==',
    'n1anP5NfvD4XDYWIeRPW3ZkPv1Y=',
  ],
  [
    'PfxMcUd0vIW6VbHG/uj/Y0W6qEoKmyBD0nYebEKazKaKG+UaDqBEcmQjbfQeVnVLuodMoPp7P7TR1htX5n2VnkHh22xDyoJ8C/ZQKiSNqQfXvh83judf4RVr9exJCud8Uvgip6aVZTaPrJHVjQhMCp/dEnGvqg0oN5OVkM2qqAXvA0teKUDhgNM71sDBVBCGXxNOR2bpbD1iM4dnuT0ey4L+loXEHTL0fqMeUcEi2asgImnlNakwenDzz0x57aBwyq3AspCFGB1ncX4yYCr/OaCcS5OKi/00WH+wNQU3',
    'QX/YEpG0gDsmhEpCdWhsxDzsfVE=',
  ],
] as const;

/** The definition, one bit at a time. */
function bitByBit(bytes: Uint8Array): string {
  const ring = new Uint8Array(20);
  bytes.forEach((byte, index) => {
    for (let bit = 0; bit < 8; bit++) {
      const position = (11 * index + bit) % 160;
      const byteIndex = position >> 3;
      ring[byteIndex] = (ring[byteIndex] ?? 0) ^ (((byte >> bit) & 1) << (position & 7));
    }
  });
  const tail = new DataView(ring.buffer, 12);
  tail.setBigUint64(0, tail.getBigUint64(0, true) ^ BigInt(bytes.length), true);
  return Buffer.from(ring).toString('base64');
}

function noise(length: number, seed: number): Uint8Array {
  let state = seed | 1;
  return Uint8Array.from({ length }, () => {
    state = Math.imul(state, 1103515245) + 12345;
    return state >>> 16;
  });
}

function hashOf(bytes: Uint8Array): string {
  const hash = new QuickXorHash();
  hash.update(bytes);
  return hash.digest();
}

describe('quickXorHash', () => {
  test.each(knownAnswers)('known answer for %s', (input, expected) => {
    expect(hashOf(Buffer.from(input, 'base64'))).toBe(expected);
  });

  test.each([1, 3, 4, 159, 160, 161, 319, 320, 321, 65_535, 65_536, 65_537, 70_001])(
    '%i bytes give what the definition gives (AB#23: wrong above 64 KiB)',
    (length) => {
      const bytes = noise(length, length);
      expect(hashOf(bytes)).toBe(bitByBit(bytes));
    },
  );

  test('pieces of any size at any alignment give the hash of the whole', () => {
    const pieces = fc.array(
      fc.record({
        length: fc.integer({ min: 0, max: 700 }),
        shift: fc.integer({ min: 0, max: 7 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(pieces, fc.nat(), (cuts, seed) => {
        const whole = noise(
          cuts.reduce((sum, cut) => sum + cut.length, 0),
          seed,
        );
        const hash = new QuickXorHash();
        let position = 0;
        for (const { length, shift } of cuts) {
          const shifted = new Uint8Array(length + shift).subarray(shift);
          shifted.set(whole.subarray(position, position + length));
          hash.update(shifted);
          position += length;
        }
        expect(hash.digest()).toBe(bitByBit(whole));
      }),
    );
  });

  test('a digest and a clone leave the hash as it is', () => {
    const bytes = noise(1000, 7);
    const hash = new QuickXorHash();
    hash.update(bytes.subarray(0, 333));
    const early = hash.digest();
    const clone = hash.clone();
    hash.update(bytes.subarray(333));
    expect(hash.digest()).toBe(bitByBit(bytes));
    expect(clone.digest()).toBe(early);
    clone.update(bytes.subarray(333));
    expect(clone.digest()).toBe(hash.digest());
  });
});
