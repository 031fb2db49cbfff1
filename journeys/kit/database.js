// TAHTO_TEST_DATABASE=postgres://user:password@host:port : every house gets an empty database there. Otherwise SQLite.
import { start } from "./process.js";

let made = 0;

export async function freshDatabase() {
  const server = process.env.TAHTO_TEST_DATABASE?.replace(/\/$/, "");
  if (!server) return {};
  const name = `journey_${process.pid}_${++made}`;
  const psql = start("psql", ["-q", "-d", `${server}/postgres`, "-c", `CREATE DATABASE ${name}`]);
  if ((await psql.ended) !== 0) throw new Error(psql.said);
  return { TAHTO_DATABASE: `${server}/${name}` };
}
