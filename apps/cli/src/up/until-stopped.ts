/** Waits for Ctrl-C, SIGTERM, or the end of something that must run. A second signal is left to the system. */
export function untilStopped(ended: Promise<void>): Promise<void> {
  return new Promise((done) => {
    const stop = (): void => {
      process.removeListener('SIGINT', stop);
      process.removeListener('SIGTERM', stop);
      done();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    void ended.then(stop);
  });
}
