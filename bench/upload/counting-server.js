/**
 * The smallest service an upload can talk to: counts the bytes of each range, checks that it begins
 * where the last one ended, and keeps nothing. Prints its port; ends when its input closes.
 */
import { createServer } from 'node:http';

/** @type {Map<string, number>} */
const received = new Map();

const server = createServer((request, response) => {
  const session = request.url ?? '';
  const [, first, last, total] = (
    /^bytes (\d+)-(\d+)\/(\d+)$/.exec(request.headers['content-range'] ?? '') ?? []
  ).map(Number);
  let length = 0;
  request.on('data', (chunk) => {
    length += chunk.length;
  });
  request.on('end', () => {
    const start = received.get(session) ?? 0;
    const isRight = first === start && length === last - first + 1;
    const end = start + length;
    received.set(session, end);
    const isLast = end === total;
    const body = isLast
      ? { id: 'item-1', name: 'file.bin', size: end }
      : { nextExpectedRanges: [`${end}-`] };
    response.writeHead(isRight ? (isLast ? 201 : 202) : 416, {
      'content-type': 'application/json',
    });
    response.end(JSON.stringify(isRight ? body : {}));
  });
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`);
});
process.stdin.resume();
process.stdin.on('close', () => process.exit());
