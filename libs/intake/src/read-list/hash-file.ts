import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { eachChunk } from './survey-bytes.js';

/** Smaller files are hashed at once: a thread would take longer to start. */
const WORTH_A_THREAD = 8 << 20;

/** Its own thread reads the file by the descriptor, with its own positions; as text, because it runs as it stands in every way of running. */
const thread = `
const { parentPort, workerData } = require('node:worker_threads');
const { readSync } = require('node:fs');
const hash = require('node:crypto').createHash('sha256');
const bytes = Buffer.allocUnsafeSlow(1 << 20);
for (let at = 0, read; (read = readSync(workerData, bytes, 0, bytes.length, at)) > 0; at += read) hash.update(bytes.subarray(0, read));
parentPort.postMessage(hash.digest('hex'));
`;

/** SHA-256 of a file in hex; of a large one beside whatever else is done. The file must stay open until it is there. */
export async function hashFile(file: FileHandle, size: number): Promise<string> {
  if (size >= WORTH_A_THREAD) return hashInThread(file.fd);
  const hash = createHash('sha256');
  await eachChunk(file, size, (bytes) => void hash.update(bytes));
  return hash.digest('hex');
}

function hashInThread(fd: number): Promise<string> {
  return new Promise((done, failed) => {
    const worker = new Worker(thread, { eval: true, workerData: fd });
    worker.once('message', done);
    worker.once('error', failed);
    worker.once('exit', () => failed(new Error('the thread that hashes has ended without an answer')));
  });
}
