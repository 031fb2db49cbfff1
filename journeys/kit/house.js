// The program as its operator runs it: on a free port, with a data directory and keys of its own.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { drop, freshDatabase, say } from "./database.js";
import { end, freePort, start, until } from "./process.js";

const BINARY = resolve(process.env.TAHTO_BINARY ?? "../target/debug/tahto");

export class House {
  /** `smtp`: where letters go. */
  static async build({ smtp = "" } = {}) {
    const house = new House();
    house.place = await mkdtemp(join(tmpdir(), "tahto-journey-"));
    const listen = `127.0.0.1:${await freePort()}`;
    house.address = `http://${listen}`;
    house.environment = {
      TAHTO_DATA: join(house.place, "data"),
      TAHTO_KEYS: join(house.place, "keys"),
      TAHTO_LISTEN: listen,
      TAHTO_ADDRESS: house.address,
      TAHTO_SMTP: smtp,
      TAHTO_SENDER: "Tahto <tahto@saaristo.example>",
      TAHTO_NETWORK: "Saariston muutosverkosto",
      TAHTO_CONFIG: "/dev/null",
      TAHTO_VOIKKO: "none", // a second of work for each house; the story of the search has it
      TAHTO_SECOND_FACTOR: "false", // the stories are told by hands that hold no phone
      LANG: "fi_FI.UTF-8",
      ...(await freshDatabase()),
    };
    return house;
  }

  async open(command = "serve") {
    const program = start(BINARY, [command], this.environment);
    this.program = program;
    await until("the house to open", async () => {
      if (program.exitCode !== null) throw new Error(program.said);
      return program.said.includes(`open at ${this.address}`);
    }, 150_000);
    return this;
  }

  /** A command of `tahto`, to its end: its exit code and what it said. */
  async run(...parameters) {
    const program = start(BINARY, parameters, { ...this.environment, TAHTO_LOG: "off" });
    const code = await program.ended;
    return { code, said: program.said };
  }

  /** As the power would: nothing is finished. */
  cutPower() {
    return end(this.program, "SIGKILL");
  }

  /** A job under way when the power went is left alone for two minutes. */
  twoMinutesPass() {
    return this.change("UPDATE job SET locked_until = 0");
  }

  /** Opened again, the house does what recurs as if its time had come. */
  async recurs(kind, command = "serve") {
    await end(this.program);
    await this.change(`UPDATE timetable SET slot_at = 0 WHERE kind = '${kind}'`);
    return this.open(command);
  }

  /** Nobody has touched a shared computer for five minutes: as the house's own clock sees it. */
  sharedComputersStoodIdle() {
    return this.change("UPDATE browser_session SET ends_at = made_at WHERE shared");
  }

  /** A change behind the house's back. */
  async change(sentence) {
    if (this.environment.TAHTO_DATABASE) return say(sentence, this.environment.TAHTO_DATABASE);
    const change = "import sqlite3, sys; db = sqlite3.connect(sys.argv[1]); db.execute(sys.argv[2]); db.commit()";
    const python = start("python3", ["-c", change, join(this.environment.TAHTO_DATA, "tahto.db"), sentence]);
    if ((await python.ended) !== 0) throw new Error(python.said);
  }

  async close() {
    if (this.program) await end(this.program);
    await drop(this.environment);
    await rm(this.place, { recursive: true, force: true });
  }
}
