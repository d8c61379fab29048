/**
 * Keeps one local service (Neo4j or CoreNLP) for as long as a process uses it. A program of its own in plain
 * JavaScript: it outlives whoever started it, and runs alike from the sources and from a build.
 *
 * A user is an open connection on loopback that began with the token of the run file. The operating system closes the
 * connection of a process that crashed or was killed, so the count of users is always true, and no process id that was
 * given out anew can fool it.
 *
 * Takes its orders as one JSON object on standard input (see src/local/keeper-orders.ts). Speaks lines: to `{token, pid}`
 * it answers `joined` or, when the service is on its way out, `stopping`; to `leave` it answers `left` or, to the last
 * user, `stopping`, and then closes the connection once the service is gone.
 */
const { spawn } = require('node:child_process');
const { openSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { createServer } = require('node:net');
const { text } = require('node:stream/consumers');

/** Whoever ordered the service joins at once; one that died on the way must not leave it running. */
const FIRST_USER_LIMIT_MS = 20_000;
/** Neo4j writes a last checkpoint; after that time something is wrong, and its log recovers the data at the next start. */
const STOP_LIMIT_MS = 60_000;

const users = new Map();
let orders;
let service;
let stopping = false;

async function main() {
  orders = JSON.parse(await text(process.stdin));
  const log = openSync(orders.logFile, 'w', 0o600);
  service = spawn(orders.command, orders.args, { cwd: orders.cwd, stdio: ['pipe', log, log] });
  service.stdin.on('error', () => {});
  service.stdin.write(`${orders.input}\n`);
  service.on('error', fail);
  service.on('exit', () => {
    removeRunFile();
    process.exit(0);
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stop);
  server.on('error', stop);
  server.listen(0, '127.0.0.1', () => {
    writeRunFile();
    setTimeout(() => users.size === 0 && stop(), FIRST_USER_LIMIT_MS);
  });
}

const server = createServer((socket) => {
  let received = '';
  socket.setEncoding('utf8');
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    if (users.delete(socket)) afterLeaving();
  });
  socket.on('data', (chunk) => {
    received += chunk;
    if (received.length > 10_000) return socket.destroy();
    const lines = received.split('\n');
    received = lines.pop();
    for (const line of lines) answer(socket, line);
  });
});

function answer(socket, line) {
  if (users.has(socket)) {
    if (line !== 'leave') return;
    users.delete(socket);
    afterLeaving();
    if (stopping) socket.write('stopping\n');
    else socket.end('left\n');
    return;
  }
  const pid = pidOf(line);
  if (pid === null) return socket.destroy();
  if (stopping) return socket.end('stopping\n');
  users.set(socket, pid);
  writeRunFile();
  socket.write('joined\n');
}

/** The process id in a greeting; null when it is none or its token is wrong. */
function pidOf(line) {
  try {
    const { token, pid } = JSON.parse(line);
    return token === orders.token && Number.isInteger(pid) ? pid : null;
  } catch {
    return null;
  }
}

function afterLeaving() {
  if (users.size === 0) stop();
  else writeRunFile();
}

function stop() {
  if (stopping) return;
  stopping = true;
  service.kill('SIGTERM');
  service.stdin.end();
  setTimeout(() => service.kill('SIGKILL'), STOP_LIMIT_MS);
}

function writeRunFile() {
  const run = {
    ...orders.facts,
    runId: orders.runId,
    token: orders.token,
    pid: service.pid,
    keeperPid: process.pid,
    keeperPort: server.address().port,
    users: [...users.values()],
  };
  const written = `${orders.runFile}.${process.pid}`;
  writeFileSync(written, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });
  renameSync(written, orders.runFile);
}

/** Only its own: another keeper may have taken the place of one that was thought dead. */
function removeRunFile() {
  try {
    if (JSON.parse(readFileSync(orders.runFile, 'utf8')).runId === orders.runId) rmSync(orders.runFile);
  } catch {
    // None is there, or it is unreadable and thus not this one's.
  }
}

function fail(error) {
  process.stderr.write(`keeper: ${error.stack}\n`);
  process.exit(1);
}

main().catch(fail);
