/**
 * One loopback port of the sandbox: node's request in, a handler's answer out. Records what came,
 * strikes with the faults that wait, and turns refusals into Graph's error body.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Clock } from '../base/host.ts';
import { type Answer, errorAnswer, Refusal } from './answer.ts';
import { type Faults, faultAnswer, type RequestPart, spoilAnswer } from './faults.ts';
import { cut, type Incoming, readStream } from './incoming.ts';
import type { MadeUp } from './made-up.ts';
import type { Recorder } from './recorder.ts';
import type { HostName } from './service.ts';
import { serviceTexts } from './service-texts.ts';

/** An open port; closing it cuts whoever is connected. */
export interface Listener {
  readonly origin: string;
  close(): Promise<void>;
}

/** What a port needs to be served. */
export interface ListenerOptions {
  readonly host: HostName;
  /** 0 for any free port. */
  readonly port: number;
  readonly clock: Clock;
  readonly madeUp: MadeUp;
  readonly faults: Faults;
  readonly recorder: Recorder;
  readonly partOf: (method: string, path: string) => RequestPart | undefined;
  readonly handle: (incoming: Incoming) => Promise<Answer | typeof cut>;
}

const loopback = '127.0.0.1';

/** Opens the port on the loopback address. */
export async function listen(options: ListenerOptions): Promise<Listener> {
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    void serve(options, request, response);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, loopback, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://${loopback}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

async function serve(
  options: ListenerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { clock, madeUp, faults, recorder, host } = options;
  const method = request.method ?? 'GET';
  const url = readUrl(request);
  const part = options.partOf(method, url.pathname);
  const fault = part === undefined ? undefined : faults.take(method, part);
  const record = recorder.begin({ host, method, url: url.href, headers: request.headers });
  const incoming: Incoming = {
    method,
    url,
    headers: request.headers,
    part: part ?? 'graph',
    fault,
    readBody: (take, stopAfter = Number.POSITIVE_INFINITY) =>
      readStream(
        request,
        (bytes) => {
          record.see(bytes);
          take(bytes);
        },
        stopAfter,
      ),
  };
  const ids = {
    requestId: madeUp.guid(),
    clientRequestId: String(request.headers['client-request-id'] ?? madeUp.guid()),
    date: new Date(clock.now()).toISOString(),
  };
  const answer = await answerOf(options, incoming).catch((error: unknown) => {
    if (error instanceof Refusal) return errorAnswer(error.error, ids);
    // A sandbox that breaks must not take the process of its user along.
    const message = serviceTexts.broken(String(error));
    return errorAnswer({ status: 500, code: 'InternalServerError', message }, ids);
  });
  if (answer === cut || fault?.kind === 'dropAnswer') {
    record.end(undefined);
    request.socket.destroy();
    return;
  }
  // What nobody read is still counted, and read so that the connection stays usable.
  if (!request.readableEnded) request.on('data', record.see);
  record.end(answer.status);
  response.writeHead(answer.status, {
    'request-id': ids.requestId,
    'client-request-id': ids.clientRequestId,
    date: new Date(clock.now()).toUTCString(),
    ...answer.headers,
    ...(answer.status === 204 ? {} : { 'content-length': String(Buffer.byteLength(answer.body)) }),
  });
  if (fault?.kind === 'cutAnswer') {
    const part = Buffer.from(answer.body).subarray(0, fault.afterBytes);
    response.write(part, () => request.socket.destroy());
    return;
  }
  response.end(answer.body);
}

function readUrl(request: IncomingMessage): URL {
  const base = `http://${loopback}:${request.socket.localPort}`;
  const path = request.url ?? '/';
  return new URL(URL.canParse(path, base) ? path : '/', base);
}

async function answerOf(
  options: ListenerOptions,
  incoming: Incoming,
): Promise<Answer | typeof cut> {
  const { fault } = incoming;
  if (fault?.kind === 'slow') await options.clock.sleep(fault.milliseconds);
  const early = fault && faultAnswer(fault);
  if (early) return early;
  if (fault?.kind === 'drop' && incoming.part !== 'range') {
    await incoming.readBody(() => {}, fault.afterBytes);
    return cut;
  }
  const answer = await options.handle(incoming);
  return answer === cut ? cut : spoilAnswer(answer, fault);
}
