// What a browser complains of and a person does not see: refused by the content policy, thrown in a script, not found.
import { expect } from "@playwright/test";

const REPORTED_BELOW = /^Failed to load resource/;

export function watch(page) {
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(`thrown: ${error.message}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !REPORTED_BELOW.test(message.text())) complaints.push(`console: ${message.text()}`);
  });
  page.on("response", (response) => {
    const [status, request] = [response.status(), response.request()];
    // A page may say no, and the story looks whether it should; a file may be refused, in words.
    const mayBe = request.isNavigationRequest() || (status === 422 && request.method() === "POST");
    if (status >= 500 || (status >= 400 && !mayBe)) complaints.push(`${status}: ${request.method()} ${response.url()}`);
  });
  return () => expect(complaints, "what the browser complained of").toEqual([]);
}
