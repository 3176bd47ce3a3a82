import { writeSync } from 'node:fs';
import { runParser, type ParserOrder } from './run-parser.js';

// Entry of the parser's process: its order is its only argument, its rows go to its standard output. A pipe that is
// full holds it up, which is all the backpressure there is; one that is closed ends it.
const OUT = 1;

function writeFully(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(OUT, bytes, at);
}

await runParser(JSON.parse(process.argv[2] ?? '{}') as ParserOrder, (head, payload) => {
  writeFully(head);
  writeFully(payload);
});
