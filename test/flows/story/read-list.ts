import { again } from '../again.js';
import { ok, type Person, type Schemas } from '../person.js';

type List = Schemas['VoterListDetail'];

export function readList({ api, url }: Person, id: string): Promise<List> {
  return again(url, () => ok(api.GET('/api/v1/lists/{id}', { params: { path: { id } } })));
}
