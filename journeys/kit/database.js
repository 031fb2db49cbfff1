// TAHTO_TEST_DATABASE=postgres://user:password@host:port : every house gets an empty database there. Otherwise SQLite.
import { start } from "./process.js";

const server = process.env.TAHTO_TEST_DATABASE?.replace(/\/$/, "");
let made = 0;

export async function freshDatabase() {
  if (!server) return {};
  const name = `journey_${process.pid}_${++made}`;
  await say(`CREATE DATABASE ${name}`);
  return { TAHTO_DATABASE: `${server}/${name}` };
}

export async function drop({ TAHTO_DATABASE }) {
  if (TAHTO_DATABASE) await say(`DROP DATABASE ${TAHTO_DATABASE.split("/").pop()} WITH (FORCE)`);
}

export async function say(sentence, database = `${server}/postgres`) {
  const psql = start("psql", ["-q", "-d", database, "-c", sentence]);
  if ((await psql.ended) !== 0) throw new Error(psql.said);
}
