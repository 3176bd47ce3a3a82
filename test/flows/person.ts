import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './api-types.gen.js';
import { again } from './again.js';
import { until } from './until.js';

export type Schemas = components['schemas'];
export type Api = Client<paths>;

/** An answer of the API that is not 2xx. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: number,
    readonly code: string,
    where: string,
  ) {
    super(`${status} ${code} ${where}`);
  }
}

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The body of an answer; throws a Refusal when there is none. */
export async function ok<T>(asked: Promise<Answer<T>>): Promise<NonNullable<T>> {
  const { data, error, response } = await asked;
  if (response.ok) return data as NonNullable<T>;
  throw new Refusal(response.status, (error as { code?: string } | undefined)?.code ?? '', new URL(response.url).pathname);
}

/** Status and code of an answer that must not be 2xx. */
export async function refusal(asked: Promise<Answer<unknown>>): Promise<{ status: number; code: string }> {
  const { error, response } = await asked;
  if (response.ok) throw new Error(`${new URL(response.url).pathname} was not refused`);
  return { status: response.status, code: (error as { code?: string } | undefined)?.code ?? '' };
}

/** Somebody at a browser: the generated client and a session. */
export class Person {
  readonly api: Api;
  cookie = '';

  constructor(
    readonly url: string,
    readonly login: string,
  ) {
    this.api = createClient<paths>({ baseUrl: url, fetch: (request: Request) => this.send(request) });
  }

  static async signIn(url: string, login: string, password: string): Promise<Person> {
    const person = new Person(url, login);
    await person.signIn(password);
    return person;
  }

  async signIn(password: string): Promise<void> {
    await ok(this.api.POST('/api/v1/session', { body: { login: this.login, password } }));
  }

  /** Waits for the end of a job; throws when it did not end well. */
  async finished(jobId: string, seconds = 240): Promise<Schemas['Job']> {
    const job = await until(
      `job ${jobId}`,
      async () => {
        const now = await again(this.url, () => ok(this.api.GET('/api/v1/jobs/{id}', { params: { path: { id: jobId } } })));
        return ['done', 'failed', 'cancelled'].includes(now.state) && now;
      },
      seconds,
    );
    if (job.state !== 'done') throw new Error(`${job.kind} ${job.state}: ${job.error?.code ?? ''} ${job.error?.title ?? ''}`);
    return job;
  }

  /**
   * Starts background work and waits for its end.
   * @param sought how to find the job again when the answer to `start` was lost
   */
  async work(sought: { kind: string; subjectId: string }, start: () => Promise<{ jobId: string | null }>): Promise<void> {
    const jobId = await again(this.url, async (first) => (first ? undefined : await this.newestJob(sought)) ?? (await start()).jobId);
    if (jobId) await this.finished(jobId);
  }

  private async newestJob(sought: { kind: string; subjectId: string }): Promise<string | undefined> {
    const { items } = await ok(this.api.GET('/api/v1/jobs', { params: { query: { ...sought, limit: 1 } } }));
    return items[0]?.id;
  }

  /** Any address as this person sees it. */
  get(path: string): Promise<Response> {
    return this.send(new Request(new URL(path, this.url)));
  }

  private async send(request: Request): Promise<Response> {
    const body = ['GET', 'HEAD'].includes(request.method) ? undefined : Buffer.from(await request.arrayBuffer());
    const headers = new Headers(request.headers);
    headers.set('origin', new URL(this.url).origin);
    if (this.cookie) headers.set('cookie', this.cookie);
    const response = await fetch(request.url, { method: request.method, headers, ...(body && body.length > 0 ? { body } : {}) });
    const set = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
    if (set.length > 0) this.cookie = set.join('; ');
    return response;
  }
}
