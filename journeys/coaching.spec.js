// From a staff file to a reply: a coordinator builds a programme, an agent answers an interim task by speaking, the
// coach listens and replies, and nobody else gets to know what was said.
import * as agent from "./coaching/agent.js";
import * as coach from "./coaching/coach.js";
import * as coordinator from "./coaching/coordinator.js";
import * as others from "./coaching/others.js";
import { KERTTU, OTHERS } from "./coaching/words.js";
import { signIn } from "./kit/door.js";
import { expect, test } from "./kit/story.js";

test("from a staff file to a reply", async ({ house, post, visitor }, info) => {
  const scripts = info.project.use.javaScriptEnabled !== false;
  const tell = (what, how) => test.step(what, how);
  let kept; // where the recording is

  await tell("the staff file comes in", () => coordinator.theStaffFileComesIn(house));
  await house.open();

  const kerttu = await visitor();
  await tell("the coordinator signs in", () => signIn(kerttu, post, KERTTU, { looking: true }));
  await tell("makes a programme", () => coordinator.makeProgramme(kerttu));
  await tell("a session in the morning and in the afternoon", () => coordinator.makeSession(kerttu));
  await tell("two cohorts", () => coordinator.makeCohorts(kerttu));
  await tell("and an interim task, and opens it", () => coordinator.makeTask(kerttu));

  const antti = await visitor();
  await tell("an agent answers in writing", () => agent.answerInWriting(antti, post));

  const anni = await visitor();
  await tell("another sees the task on Today", () => agent.meetTask(anni, post));
  await tell("leaves a draft and finds it again", () => agent.leaveDraft(anni, scripts));
  await tell("sends what can't be sent, and nothing is lost", () => agent.sendWhatCannotBeSent(anni, scripts));
  await tell("answers by speaking", async () => (kept = await agent.answerBySpeaking(anni, scripts)));
  await tell("takes it back and sends it again", () => agent.takeBackAndSendAgain(anni, scripts));

  const veikko = await visitor();
  await tell("the coach finds both, the oldest first", () => coach.findBoth(veikko, post));
  const submission = await tell("listens and replies in writing", () => coach.replyInWriting(veikko, kept, scripts));
  await tell("replies to the other by speaking", () => coach.replyBySpeaking(veikko, scripts));

  await tell("the agent is told, reads and acknowledges", () => agent.readReply(anni, post));
  await tell("the other listens to the reply", () => agent.listenToReply(antti, post, scripts));
  await tell("the coordinator sees who has answered", () => coordinator.seeWhoHasAnswered(kerttu));
  for (const email of OTHERS) await tell(`${email} sees nothing of it`, async () => others.seeNothing(await visitor(), post, email, [submission, kept]));
  await tell("nobody sees anything without signing in", async () => others.nobodySees(await visitor(), [submission, kept]));
  await tell("signing out leaves nothing", () => others.leaveNothing(anni));
  expect((await post.unopened()).map(({ to, subject }) => [to, subject]), "letters nobody expected").toEqual([]);
});
