// What every client script here shares: a named check that says on standard error what differs, and sets the exit code.
import assert from 'node:assert/strict';

export async function check(name, run) {
  try {
    await run();
    console.log(`ok ${name}`);
  } catch (error) {
    process.exitCode = 1;
    console.error(`failed ${name}: ${error?.stack ?? error}`);
  }
}

export const equal = assert.deepEqual;

export const url = process.argv[2];
export const webSocketUrl = url?.replace(/^http/, 'ws');
