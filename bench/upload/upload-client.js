/**
 * One upload by one engine in a process of its own, so that its memory is its own. Arguments: the
 * engine, the Graph's origin, a token, the file, the range size. Prints one line of JSON. Time and
 * memory count from when everything is loaded and the session is open.
 */
import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const [engine = '', origin = '', token = '', path = '', rangeText = ''] = process.argv.slice(2);
const rangeSize = Number(rangeText);

const uploadUrl = await openSession();

/** @type {Record<string, () => Promise<() => Promise<void>>>} */
const engines = { product: prepareProduct, plain: preparePlain };

const run = await /** @type {() => Promise<() => Promise<void>>} */ (engines[engine])();
const idle = process.memoryUsage.rss();
const cpuBefore = process.cpuUsage();
const begun = process.hrtime.bigint();
await run();
const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
const cpu = process.cpuUsage(cpuBefore);
const mebi = 1024 * 1024;
process.stdout.write(
  `${JSON.stringify({
    seconds,
    cpuSeconds: (cpu.user + cpu.system) / 1e6,
    idleMebibytes: idle / mebi,
    aboveIdleMebibytes: (peakBytes() - idle) / mebi,
  })}\n`,
);
process.exit();

/**
 * @returns {Promise<string>} the upload URL
 */
function openSession() {
  const route = '/v1.0/users/nora@fabrikam.example/drives/b!fabrikam-nora/root/createUploadSession';
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const outgoing = request(origin + route, { method: 'POST', headers }, async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve(JSON.parse(text).uploadUrl);
    });
    outgoing.on('error', reject);
    outgoing.end(JSON.stringify({ item: { name: `bench-${engine}-${process.pid}.bin` } }));
  });
}

/** `uploadFile` over the product's own transport. */
async function prepareProduct() {
  const [{ uploadFile }, { openFileSource }, { uploadProfiles }, { createAxiosTransport }] =
    await Promise.all([
      import('../../dist/runtime/upload/upload-file.js'),
      import('../../dist/runtime/upload/file-source.js'),
      import('../../dist/runtime/upload/profile.js'),
      import('../../dist/runtime/http/axios-transport.js'),
    ]);
  const transport = createAxiosTransport();
  // The first request loads axios.
  await transport.send({ method: 'GET', url: uploadUrl, headers: {} });
  return async () => {
    const source = await openFileSource(path);
    const result = await uploadFile({
      session: { uploadUrl, expiresAt: null, nextExpectedRanges: null, raw: null },
      source,
      profile: uploadProfiles.driveItem,
      transport,
      clock: { now: Date.now, sleep },
      random: Math.random,
      rangeSize,
      recreate: () => Promise.reject(new Error('the session was lost')),
    });
    await source.close();
    if (result.retries > 0) throw new Error('the service was not reached at once');
  };
}

/** node:http with one buffer: what the machine gives without any care. */
async function preparePlain() {
  const agent = new Agent({ keepAlive: true });
  return async () => {
    const file = await open(path);
    const { size } = await file.stat();
    const buffer = Buffer.allocUnsafeSlow(Math.min(rangeSize, size));
    for (let start = 0; start < size; ) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, start);
      const bytes = buffer.subarray(0, bytesRead);
      await put(agent, bytes, `bytes ${start}-${start + bytesRead - 1}/${size}`);
      start += bytesRead;
    }
    await file.close();
    agent.destroy();
  };
}

/**
 * @param {Agent} agent
 * @param {Buffer} bytes
 * @param {string} range
 * @returns {Promise<void>}
 */
function put(agent, bytes, range) {
  return new Promise((resolve, reject) => {
    const headers = { 'content-length': bytes.length, 'content-range': range };
    const outgoing = request(uploadUrl, { method: 'PUT', agent, headers }, (response) => {
      response.resume();
      response.on('end', () =>
        response.statusCode === 416 ? reject(new Error('416')) : resolve(),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(bytes);
  });
}

function peakBytes() {
  try {
    const kibi = /^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (kibi) return Number(kibi) * 1024;
  } catch {
    // Only Linux tells it there.
  }
  return process.resourceUsage().maxRSS * 1024;
}
