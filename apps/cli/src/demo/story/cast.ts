import type { DemoAccount } from '../accounts.js';
import { ApiClient } from '../api-client.js';

/** The people of the story, each signed in through the API. */
export class Cast {
  private readonly clients = new Map<string, ApiClient>();

  static async assemble(url: string, accounts: readonly DemoAccount[]): Promise<Cast> {
    const cast = new Cast();
    for (const { login, password } of accounts) {
      const client = new ApiClient(url, login);
      await client.signIn(login, password);
      cast.clients.set(login, client);
    }
    return cast;
  }

  /** `registrar.10`, `supervisor.kz` … */
  get(login: string): ApiClient {
    const client = this.clients.get(login);
    if (!client) throw new Error(`nobody plays ${login}`);
    return client;
  }
}
