// Letters survive a power cut: none is lost, and one that comes twice is the same letter.
import { expect, test } from "./kit/story.js";
import { until } from "./kit/process.js";

const PEOPLE = [
  ...["kerttu.koordinaattori", "pentti.paakayttaja", "eeva.esihenkilo", "anni.agentti", "heikki.hoitaja", "antti.arkinen", "asta.aamuvuoro"].map((name) => `${name}@saaristo.example`),
  ...["veikko.valmentaja", "viivi.vetaja", "aleksi.asiakastyo"].map((name) => `${name}@rannikko.example`),
];

test.beforeEach(async ({ house }) => {
  await house.run("people", "import", "network.csv");
});

test("a power cut between queueing and sending loses no letter", async ({ house, post, request }) => {
  await post.shut();
  await house.open();
  await askForLinks(house, request);
  await house.cutPower();
  expect(await post.letters()).toEqual([]);

  await post.open();
  await house.twoMinutesPass();
  await house.open();
  await allArrive(post);
  expect(await post.letters()).toHaveLength(PEOPLE.length);
});

test("a power cut in the midst of sending sends at most the same letter twice", async ({ house, post, request }) => {
  await post.shut();
  await post.open({ slow: true });
  await house.open();
  await askForLinks(house, request);
  await until("the third letter", async () => (await post.letters()).length === 3);
  await house.cutPower(); // the third has arrived, and the house does not know

  await house.twoMinutesPass();
  await house.open();
  await allArrive(post);
  expect(await post.letters()).toHaveLength(PEOPLE.length + 1);
});

async function askForLinks(house, request) {
  const ask = (email) => request.post(`${house.address}/sign-in`, { form: { email, next: "" }, headers: { Origin: house.address } });
  for (const answer of await Promise.all(PEOPLE.map(ask))) expect(answer.status()).toBe(200);
}

/** Everybody has a letter, and who has two has the same letter twice. */
async function allArrive(post) {
  const addresses = async () => new Set((await post.letters()).map(({ to }) => to));
  await until("ten letters", async () => (await addresses()).size === PEOPLE.length, 40_000);
  const letters = await post.letters();
  expect([...(await addresses())].sort()).toEqual([...PEOPLE].sort());
  expect(new Set(letters.map(({ id }) => id)).size).toBe(PEOPLE.length);
}
