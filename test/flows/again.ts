import { until } from './until.js';

/** True when the connection broke before the whole answer had come: nobody knows whether the request was carried out. */
function isLost(error: unknown): boolean {
  return error instanceof TypeError;
}

/**
 * A step that somebody repeats when its answer was lost, as a person at a browser does.
 * @param step `first` is false when it is repeated: then it looks first what has become of it
 */
export async function again<T>(url: string, step: (first: boolean) => Promise<T>): Promise<T> {
  for (let first = true; ; first = false) {
    try {
      return await step(first);
    } catch (error) {
      if (!isLost(error)) throw error;
      await until('the API to answer again', () => answers(url));
    }
  }
}

async function answers(url: string): Promise<boolean> {
  return fetch(new URL('/health/live', url)).then(
    (response) => response.ok,
    () => false,
  );
}
