// Programs beside the test: started on a free port, waited for, ended.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, connect } from "node:net";
import { setTimeout as rest } from "node:timers/promises";

export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** Asks until there is an answer. */
export async function until(what, ask, millis = 15000) {
  for (const end = Date.now() + millis; ; await rest(50)) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited ${millis / 1000} s in vain for ${what}`);
  }
}

export function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => (socket.destroy(), resolve(true)));
    socket.on("error", () => resolve(false));
  });
}

/** A program whose words are kept; `ended` promises its exit code. */
export function start(command, parameters, environment = {}) {
  const program = spawn(command, parameters, { env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "pipe"] });
  program.said = "";
  for (const stream of [program.stdout, program.stderr]) stream.setEncoding("utf8").on("data", (text) => (program.said += text));
  program.ended = new Promise((resolve) => program.on("close", (code, signal) => resolve(code ?? signal)));
  program.on("error", (error) => (program.said += error));
  return program;
}

export async function end(program, signal = "SIGTERM") {
  if (program.exitCode === null && program.signalCode === null) program.kill(signal);
  return program.ended;
}
