import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { basename } from 'node:path';
import { randomUUID } from 'node:crypto';

/** An answer of the API that is not 2xx. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly status: number,
    readonly code: string,
    what: string,
    title: string,
  ) {
    super(`${what}: ${status} ${code} ${title}`);
  }
}

interface Job {
  readonly state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly error: { readonly code: string; readonly title: string } | null;
}

type Query = Readonly<Record<string, string | number | undefined>>;

const POLL_MILLISECONDS = 60;

/** One signed-in person working through the real API, as a browser would. */
export class ApiClient {
  private cookie = '';

  constructor(
    private readonly url: string,
    readonly who: string,
  ) {}

  async signIn(login: string, password: string): Promise<void> {
    const response = await this.send('POST', 'session', { json: { login, password } });
    this.cookie = (response.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]).join('; ');
    response.resume();
  }

  async get<T>(path: string, query: Query = {}): Promise<T> {
    return read<T>(await this.send('GET', path, { query }));
  }

  async post<T>(path: string, json: object = {}, query: Query = {}): Promise<T> {
    return read<T>(await this.send('POST', path, { json, query }));
  }

  /** Streams a file as the body. */
  async postFile<T>(path: string, file: string, query: Query = {}): Promise<T> {
    const { size } = await stat(file);
    return read<T>(await this.send('POST', path, { query, body: createReadStream(file), headers: { 'content-type': 'text/csv', 'content-length': String(size) } }));
  }

  /** Streams a file behind form fields, as a browser's upload form does. */
  async postForm<T>(path: string, fields: Readonly<Record<string, string>>, file: string): Promise<T> {
    const boundary = `tizilim-${randomUUID()}`;
    const part = (head: string): string => `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n`;
    const before = Object.entries(fields).map(([name, value]) => `${part(`name="${name}"`)}\r\n${value}\r\n`).join('') + `${part(`name="file"; filename="${basename(file)}"`)}Content-Type: application/octet-stream\r\n\r\n`;
    const after = `\r\n--${boundary}--\r\n`;
    async function* parts(): AsyncGenerator<Buffer> {
      yield Buffer.from(before);
      for await (const chunk of createReadStream(file)) yield chunk as Buffer;
      yield Buffer.from(after);
    }
    const size = Buffer.byteLength(before) + (await stat(file)).size + after.length;
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}`, 'content-length': String(size) };
    return read<T>(await this.send('POST', path, { body: Readable.from(parts()), headers }));
  }

  async download(path: string, target: string, query: Query = {}): Promise<void> {
    await pipeline(await this.send('GET', path, { query }), createWriteStream(target));
  }

  /** Waits until a job has ended; throws when it did not end well. */
  async finished(jobId: string): Promise<void> {
    for (;;) {
      const job = await this.get<Job>(`jobs/${jobId}`);
      if (job.state === 'done') return;
      if (job.state === 'failed' || job.state === 'cancelled') throw new ApiProblem(500, job.error?.code ?? job.state, `${this.who}: job ${jobId}`, job.error?.title ?? '');
      await wait(POLL_MILLISECONDS);
    }
  }

  private async send(method: string, path: string, call: Call): Promise<IncomingMessage> {
    const target = new URL(`/api/v1/${path}`, this.url);
    for (const [name, value] of Object.entries(call.query ?? {})) if (value !== undefined) target.searchParams.set(name, String(value));
    const json = call.json === undefined ? undefined : JSON.stringify(call.json);
    const headers = {
      'accept-language': 'kk',
      origin: target.origin,
      ...(this.cookie ? { cookie: this.cookie } : {}),
      ...(json === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(json)) }),
      ...call.headers,
    };
    const response = await new Promise<IncomingMessage>((done, fail) => {
      const outgoing: ClientRequest = request(target, { method, headers }, done);
      outgoing.on('error', fail);
      if (call.body) pipeline(call.body, outgoing).catch(fail);
      else outgoing.end(json);
    });
    if ((response.statusCode ?? 500) >= 300) {
      const problem = await read<{ code?: string; title?: string }>(response).catch(() => ({ code: '', title: '' }));
      throw new ApiProblem(response.statusCode ?? 500, problem.code ?? '', `${this.who}: ${method} ${path}`, problem.title ?? '');
    }
    return response;
  }
}

interface Call {
  readonly query?: Query;
  readonly json?: object;
  readonly body?: Readable;
  readonly headers?: Readonly<Record<string, string>>;
}

async function read<T>(response: IncomingMessage): Promise<T> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
