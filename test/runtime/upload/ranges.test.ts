import { describe, expect, test } from '@jest/globals';
import { UploadError } from '../../../runtime/base/errors.ts';
import { parseRetryAfter } from '../../../runtime/http/retry-after.ts';
import { contentTypeOf } from '../../../runtime/upload/content-type.ts';
import { parseNextStart, readExpectedRanges } from '../../../runtime/upload/expected-ranges.ts';
import { itemIdOf } from '../../../runtime/upload/item-location.ts';
import { contentRange, planUpload, rangeAt } from '../../../runtime/upload/plan-upload.ts';
import { uploadProfiles } from '../../../runtime/upload/profile.ts';
import { readUploadSession } from '../../../runtime/upload/upload-session.ts';

describe('the next expected byte', () => {
  test.each<[unknown, number | null]>([
    ['26-', 26],
    ['2097152', 2097152],
    ['0-72796', 0],
    [['72797-4533321'], 72797],
    [['12345-55232', '77829-99375'], 12345],
    [' 5 - 9 ', 5],
    [['5000000000-'], 5_000_000_000],
    [7, 7],
    [[], null],
    ['', null],
    ['-5', null],
    ['a-b', null],
    ['99999999999999999999-', null],
    [null, null],
    [undefined, null],
    [{}, null],
  ])('%j -> %s', (value, start) => {
    expect(parseNextStart(value)).toBe(start);
  });

  test.each<[unknown, unknown]>([
    [{ nextExpectedRanges: ['3-'] }, { kind: 'start', start: 3 }],
    [{ NextExpectedRanges: ['3'] }, { kind: 'start', start: 3 }],
    [{ nextExpectedRanges: [] }, { kind: 'nothing' }],
    [{ nextExpectedRanges: null }, { kind: 'unsaid' }],
    [{}, { kind: 'unsaid' }],
    [null, { kind: 'unsaid' }],
    ['<html>', { kind: 'unsaid' }],
  ])('%j says %j', (body, expected) => {
    expect(readExpectedRanges(body)).toEqual(expected);
  });
});

describe('a session', () => {
  const url = 'https://host.example/up?tempauth=secret';

  test.each([
    ['as Graph writes it', { uploadUrl: url, expirationDateTime: '2026-11-20T10:00:00Z' }],
    ['as PowerShell shows it', { UploadUrl: url, ExpirationDateTime: '2026-11-20T10:00:00Z' }],
    [
      'inside value',
      { value: { uploadUrl: url, expirationDateTime: '2026-11-20T10:00:00.0000000Z' } },
    ],
  ])('%s', (_, body) => {
    expect(readUploadSession(body)).toEqual({
      uploadUrl: url,
      expiresAt: Date.parse('2026-11-20T10:00:00Z'),
      nextExpectedRanges: null,
      raw: body,
    });
  });

  test('a single range becomes a list', () => {
    const session = readUploadSession({ uploadUrl: url, nextExpectedRanges: '0-' });
    expect(session.nextExpectedRanges).toEqual(['0-']);
  });

  test.each([
    [null, 'nothing'],
    ['text', 'string'],
    [[1, 2], 'a list of 2'],
    [{}, 'an object without members'],
    [{ id: 'secret-1', size: 3 }, 'an object with id, size'],
    [{ uploadUrl: 'secret-2' }, 'an object with uploadUrl'],
    [{ uploadUrl: 'file:///secret-3' }, 'an object with uploadUrl'],
  ])('%j is none, and the error says what came but no value', (body, came) => {
    let caught: unknown;
    try {
      readUploadSession(body);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(UploadError);
    expect((caught as UploadError).message).toContain(came);
    expect((caught as UploadError).message).not.toContain('secret');
  });
});

describe('the cut of a file', () => {
  const kibi320 = 327_680;

  test.each([
    ['driveItem', undefined, 32 * kibi320],
    ['driveItem', 5_000_000, 15 * kibi320],
    ['driveItem', 1, kibi320],
    ['driveItem', 60 * 1024 * 1024, 191 * kibi320],
    ['outlook', undefined, 3_932_160],
    ['outlook', 10_000_000, 3_932_160],
    ['todo', 1_000_000, 1_000_000],
    ['print', undefined, 9_830_400],
  ] as const)('%s, %s asked for: ranges of %i bytes (bug 22)', (family, requested, rangeSize) => {
    expect(planUpload(uploadProfiles[family], 20_000_000, requested).rangeSize).toBe(rangeSize);
  });

  test('an odd offset is realigned by its own range', () => {
    const plan = planUpload(uploadProfiles.driveItem, 10 * kibi320, 2 * kibi320);
    expect(rangeAt(plan, 100)).toEqual({ start: 100, end: 2 * kibi320 });
    expect(rangeAt(plan, 9 * kibi320 + 1)).toEqual({ start: 9 * kibi320 + 1, end: 10 * kibi320 });
  });

  test('every byte is in one range, the last of one byte too', () => {
    const plan = planUpload(uploadProfiles.driveItem, 2 * kibi320 + 1, kibi320);
    expect(plan.ranges).toBe(3);
    expect(contentRange(rangeAt(plan, 2 * kibi320), plan.size)).toBe('bytes 655360-655360/655361');
  });

  test.each([
    ['outlook', 2_999_999],
    ['outlook', 150_000_001],
    ['driveItem', 0],
  ] as const)('%s refuses %i bytes', (family, size) => {
    expect(() => planUpload(uploadProfiles[family], size)).toThrow(UploadError);
  });
});

describe('small readers', () => {
  test.each([
    ['3', 3],
    ['2.128', 2.128],
    ['0', 0],
    ['Thu, 01 Jan 1970 00:01:00 GMT', 60],
    ['Thu, 01 Jan 1960 00:01:00 GMT', 0],
    ['-5', undefined],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('Retry-After %s -> %s s', (value, seconds) => {
    expect(parseRetryAfter(value, 0)).toBe(seconds);
  });

  test.each([
    ["https://x/Messages('m')/Attachments('AA=')", 'AA='],
    ["https://x/Messages('m')/Attachments('AA%3D')?q=1", 'AA='],
    ['https://x/tasks/t/attachments/a%2Fb', 'a/b'],
    ["https://x/attachments('it(s)')", 'it(s)'],
    ['https://x/attachments/100%', '100%'],
    ['', null],
  ])('the id in %s is %s', (location, id) => {
    expect(itemIdOf(location)).toBe(id);
  });

  test.each([
    ['plan.PDF', 'application/pdf'],
    ['a.b.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['.gitignore', 'application/octet-stream'],
    ['dir.zip/file', 'application/octet-stream'],
    ['x.constructor', 'application/octet-stream'],
    ['x', 'application/octet-stream'],
  ])('%s is %s', (name, type) => {
    expect(contentTypeOf(name)).toBe(type);
  });
});
