/**
 * In: an open upload session and a file. Out: the finished item, compared with what was read. Leaves
 * no half session behind: when it ends any other way, the session is given up.
 */
import { UploadError } from '../base/errors.ts';
import { uploadMessages } from '../base/messages/upload.ts';
import { cancelSession, type Line } from './exchange.ts';
import { parseNextStart } from './expected-ranges.ts';
import { itemIdOf } from './item-location.ts';
import { readText } from './json-body.ts';
import { planUpload } from './plan-upload.ts';
import { createRangeHasher } from './range-hasher.ts';
import { createRangeSender } from './send-range.ts';
import { openState, type Phase } from './session-state.ts';
import { takeStep, type Upload } from './session-steps.ts';
import { sessionFailure, verificationFailure } from './upload-failure.ts';
import type { UploadOptions, UploadResult } from './upload-options.ts';
import { type Comparison, compareWithItem } from './verify.ts';

type Finish = Extract<Phase, { kind: 'finished' }>;

/**
 * Uploads a file through a session. Rejects with an UploadError when it cannot be done, and with the
 * signal's reason when it is aborted; either way the session is cancelled first.
 */
export async function uploadFile(options: UploadOptions): Promise<UploadResult> {
  const line = openLine(options);
  let upload: Upload | undefined;
  let finish: Finish | undefined;
  try {
    upload = beginUpload(options, line);
    finish = await runSession(upload);
    return await conclude(upload, finish);
  } catch (error) {
    if (finish === undefined && !upload?.isSessionGone) {
      await cancelSession(line, (upload?.session ?? options.session).uploadUrl);
    }
    options.signal?.throwIfAborted();
    throw error;
  }
}

function openLine({ transport, profile, clock, signal, bearer }: UploadOptions): Line {
  if (profile.needsBearer && bearer === undefined) {
    throw new UploadError({
      id: 'UploadBearerMissing',
      category: 'AuthenticationError',
      message: uploadMessages.bearerMissing(profile.family),
    });
  }
  return { transport, profile, clock, signal, bearer, challenge: undefined };
}

function beginUpload(options: UploadOptions, line: Line): Upload {
  const { source, profile, session } = options;
  const plan = planUpload(profile, source.size, options.rangeSize);
  const emit = options.onEvent ?? (() => {});
  emit({
    kind: 'planned',
    name: source.name,
    bytes: plan.size,
    ranges: plan.ranges,
    rangeSize: plan.rangeSize,
  });
  const start = parseNextStart(session.nextExpectedRanges) ?? 0;
  return {
    options,
    line,
    sender: createRangeSender(line, source, Math.min(plan.rangeSize, plan.size)),
    emit,
    session,
    state: openState(plan, start < plan.size ? start : 0, options.clock.now()),
    hasher: profile.hash === null ? null : createRangeHasher(source),
    isSessionGone: false,
    ranges: 0,
    toldProgress: 0,
    hasWarnedOfExpiry: false,
  };
}

async function runSession(upload: Upload): Promise<Finish> {
  const { source, profile, signal } = upload.options;
  for (;;) {
    const { phase } = upload.state;
    if (phase.kind === 'finished') return phase;
    if (phase.kind === 'failed') {
      throw sessionFailure(source, upload.state, { ...phase, profile });
    }
    signal?.throwIfAborted();
    upload.state = await takeStep(upload, phase);
  }
}

async function conclude(upload: Upload, finish: Finish): Promise<UploadResult> {
  const { emit, hasher, options, state } = upload;
  const { source } = options;
  if (upload.toldProgress !== source.size) {
    emit({ kind: 'rangeAccepted', acknowledged: source.size, total: source.size });
  }
  emit({ kind: 'verifying' });
  await source.assertUnchanged();
  await hasher?.catchUp(source.size);
  const hash = hasher?.digest() ?? null;
  const item = await itemOf(upload, finish);
  // Attachments tell no hash and a size larger than the file's (upload-protocol.md §3.6).
  if (options.profile.finishedBy === 'body') verify(upload, item, hash);
  emit({ kind: 'done', bytes: source.size });
  const { location } = finish;
  return {
    item,
    location,
    itemId: location === null ? readText(item, 'id') : itemIdOf(location),
    bytes: source.size,
    hash,
    ranges: upload.ranges,
    retries: state.retries,
    recreated: state.recreated,
  };
}

async function itemOf({ options }: Upload, finish: Finish): Promise<unknown> {
  if (typeof finish.item === 'object' && finish.item !== null) return finish.item;
  const isTold = options.profile.finishedBy === 'location' || options.defersCommit;
  // The bytes are stored: a search that fails must not say otherwise.
  return isTold ? null : ((await options.findFinished?.().catch(() => null)) ?? null);
}

/** Rejects an item that is not what was sent; what cannot be told for certain is a warning. */
function verify({ options, emit }: Upload, item: unknown, hash: string | null): void {
  const { source } = options;
  const sent = { name: source.name, size: source.size, hash };
  const comparison = item === null ? null : compareWithItem(item, sent);
  if (comparison?.kind === 'different' && !comparison.isExpected) {
    throw verificationFailure(source, comparison);
  }
  const doubt = doubtAbout(source.name, comparison, options.defersCommit ?? false);
  if (doubt !== null) emit({ kind: 'warning', message: doubt });
}

function doubtAbout(
  name: string,
  comparison: Comparison | null,
  defersCommit: boolean,
): string | null {
  switch (comparison?.kind) {
    case 'same':
      return null;
    case 'unproved':
      return uploadMessages.unproved(name);
    case 'different':
      return uploadMessages.rewrittenByLibrary(name, comparison);
    default:
      return defersCommit ? uploadMessages.notCommitted(name) : uploadMessages.noItem(name);
  }
}
