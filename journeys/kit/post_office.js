// A real mail server (aiosmtpd) that puts every letter into a maildir, and somebody who reads them.
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { answers, end, freePort, start, until } from "./process.js";

const PYTHON = resolve("../target/peers/bin/python");

export class PostOffice {
  static async build() {
    const office = new PostOffice();
    office.place = await mkdtemp(join(tmpdir(), "tahto-letters-"));
    office.port = await freePort();
    office.smtp = `smtp://127.0.0.1:${office.port}`;
    office.opened = new Set();
    return office;
  }

  /** `slow`: it has a letter well before it says so. */
  async open({ slow = false } = {}) {
    const place = ["-c", slow ? "slow_post.SlowMailbox" : "aiosmtpd.handlers.Mailbox", join(this.place, "letters")];
    this.program = start(PYTHON, ["-m", "aiosmtpd", "-n", "-l", `127.0.0.1:${this.port}`, ...place], { PYTHONPATH: "kit", PYTHONDONTWRITEBYTECODE: "1" });
    await until("the post office", () => answers(this.port)).catch((error) => {
      throw new Error(`${error.message}: ${this.program.said}`);
    });
    return this;
  }

  /** Every letter that has arrived. */
  async letters() {
    const place = join(this.place, "letters", "new");
    const names = await readdir(place).catch(() => []);
    return Promise.all(names.sort().map(async (name) => ({ name, ...read(await readFile(join(place, name), "utf8")) })));
  }

  /** The next letter to this address that nobody has opened yet. */
  async letterTo(address) {
    const letter = await until(`a letter to ${address}`, async () => (await this.unopened()).find(({ to }) => to === address));
    this.opened.add(letter.name);
    return letter;
  }

  async unopened() {
    return (await this.letters()).filter(({ name }) => !this.opened.has(name));
  }

  async shut() {
    if (this.program) await end(this.program);
  }

  async close() {
    await this.shut();
    await rm(this.place, { recursive: true, force: true });
  }
}

/** Headers, words and the link of one letter. */
function read(source) {
  const [, head, body] = source.replaceAll("\r\n", "\n").match(/^([^]*?)\n\n([^]*)$/);
  const headers = Object.fromEntries(
    [...head.replace(/\n[ \t]+/g, " ").matchAll(/^([\w-]+): (.*)$/gm)].map(([, name, text]) => [name.toLowerCase(), text]),
  );
  const words = decode(body, headers["content-transfer-encoding"]);
  const subject = headers.subject.replace(/\?= =\?/g, "?==?").replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, how, text) =>
    decode(how.toLowerCase() === "b" ? text : text.replaceAll("_", " "), how.toLowerCase() === "b" ? "base64" : "quoted-printable"),
  );
  return { headers, subject, words, to: headers.to, id: headers["message-id"], link: words.match(/https?:\/\/\S+/)?.[0] };
}

function decode(text, how = "7bit") {
  if (how === "base64") return Buffer.from(text, "base64").toString();
  if (how !== "quoted-printable") return text;
  const bytes = text.replace(/=\n/g, "").replace(/=([\dA-F]{2})/gi, (_, byte) => String.fromCharCode(parseInt(byte, 16)));
  return Buffer.from(bytes, "latin1").toString();
}
