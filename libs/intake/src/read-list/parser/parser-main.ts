import { runParser, type ParserOrder } from './run-parser.js';

// Entry of the parser's process: its order is its only argument, its frames go to its standard output. A pipe that is
// full holds it up, one that is closed ends it.
await runParser(JSON.parse(process.argv[2] ?? '{}') as ParserOrder, process.stdout);
