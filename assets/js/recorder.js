// <tahto-recorder data-field data-medium data-vault data-words-…>: speaking an answer. It is sent as soon as it is finished, and
// stays here to be sent again until it has arrived. Without a microphone, https or script, the file field beneath does.
(() => {
  const LONGEST = 5 * 60 * 1000;
  const TICK = 125;
  const BARS = 64;
  // AAC plays everywhere; where the browser can't make it, what it can.
  const TYPES = ["audio/mp4;codecs=mp4a.40.2", "audio/mp4", "audio/webm;codecs=opus"];
  const TYPE = navigator.mediaDevices?.getUserMedia && window.MediaRecorder && TYPES.find((type) => MediaRecorder.isTypeSupported(type));

  // What each state shows and what can be done in it; the keyboard goes to the first deed.
  const STATES = {
    idle: { parts: "hint", deeds: ["start"] },
    recording: { parts: "time wave hint", deeds: ["pause", "stop"] },
    paused: { parts: "time wave hint", deeds: ["resume", "stop"] },
    sending: { parts: "player progress ready", deeds: ["again"] },
    kept: { parts: "", deeds: [], sign: "check" },
    failed: { parts: "player", deeds: ["retry", "again"], sign: "circle-alert" },
    unfit: { parts: "player", deeds: ["again"], sign: "circle-alert" },
    refused: { parts: "", deeds: ["ask"], sign: "circle-alert" },
  };
  const DEEDS = {
    start: { sign: "mic" },
    ask: { sign: "mic", word: "retry", does: "start" },
    pause: { sign: "pause", variant: "secondary" },
    resume: { sign: "mic", variant: "secondary" },
    stop: { sign: "square" },
    again: { sign: "mic", variant: "secondary", does: "start" },
    retry: { sign: "rotate-ccw", does: "send" },
  };
  const UNFINISHED = ["recording", "paused", "sending", "failed"];

  const clock = (millis) => `${Math.floor(millis / 60000)}:${String(Math.floor(millis / 1000) % 60).padStart(2, "0")}`;

  class Recorder extends HTMLElement {
    connectedCallback() {
      if (!TYPE || this.section) return;
      this.place = kept.placeOf(this.closest("form"), this.dataset.medium);
      if (!this.place) return;
      this.build();
      this.settle();
      this.hidden = false;
      // Another way is chosen: nobody is recorded by a recorder that is not seen.
      this.closest("form").addEventListener("change", () => this.getClientRects().length || this.pause());
      addEventListener("pagehide", () => this.release());
    }

    disconnectedCallback() {
      this.release();
      kept.unfinished.delete(this);
    }

    build() {
      const bars = Array.from({ length: BARS }, (_, at) => `<rect x="${(at * 300) / BARS}" width="2.6" rx="1.5"/>`).join("");
      this.section = kept.make(`<section class="recorder"><p class="live" role="status"></p>
        <p class="time" role="timer" data-part="time"></p>
        <svg class="wave" viewBox="0 0 300 60" preserveAspectRatio="none" aria-hidden="true" data-part="wave">${bars}</svg>
        <progress class="progress" max="1" value="0" data-part="progress"></progress>
        <div class="voice" role="group" data-part="player"></div>
        <p class="small" data-part="ready"></p><p class="small" data-part="hint"></p><div class="flow"></div></section>`);
      this.parts = Object.fromEntries([...this.section.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]));
      this.status = this.section.querySelector(".live");
      this.deeds = this.section.querySelector(".flow");
      this.section.setAttribute("aria-label", this.word("label"));
      this.parts.progress.setAttribute("aria-label", this.word("sending"));
      this.parts.ready.textContent = this.word("ready");
      this.parts.hint.textContent = this.word("hint");
      this.append(this.section);
    }

    word(name) {
      return this.getAttribute(`data-words-${name}`) ?? "";
    }

    is(...states) {
      return states.includes(this.state);
    }

    become(state, sentence = this.word(state)) {
      const here = this.hasFocus();
      const { parts, deeds, sign } = STATES[state];
      this.state = this.section.dataset.state = state;
      kept.say(this.status, state === "idle" ? "" : sentence, sign);
      for (const [name, part] of Object.entries(this.parts)) part.toggleAttribute("hidden", !parts.split(" ").includes(name));
      this.deeds.replaceChildren(...deeds.map((name) => this.deed(name)));
      // An older recording steps aside while a new one is made, and goes only when that has arrived.
      this.place.hidden = this.is("recording", "paused", "sending");
      if (this.is(...UNFINISHED)) kept.unfinished.set(this, () => this.finish());
      else kept.unfinished.delete(this);
      if (here) this.takeFocus();
    }

    deed(name) {
      const { sign, variant = "primary", word = name, does = name } = DEEDS[name];
      const button = kept.button(sign, this.word(word), `data-variant="${variant}"`);
      button.onclick = () => this[does]();
      return button;
    }

    /** Safari leaves the focus on the page when a button is clicked. */
    hasFocus() {
      const at = document.activeElement;
      return this.contains(at) || this.place.contains(at) || (at === document.body && this.is(...UNFINISHED));
    }

    takeFocus() {
      const voice = this.is("kept") ? this.place.querySelector(".voice") : this.is("sending") && this.parts.player;
      const player = voice && voice.querySelector("audio");
      (player || this.deeds.firstChild || this.place.querySelector("button"))?.focus();
      if (!player || player === document.activeElement) return;
      voice.tabIndex = -1; // where a player itself can't have it
      voice.focus();
    }

    /** Looks at what the form holds: from the draft, just arrived, or taken out. */
    settle() {
      const box = this.place?.querySelector(".kept");
      if (!this.section || this.is("recording", "paused") || (!box && this.is("sending", "failed"))) return;
      if (!box) return this.become("idle");
      box.querySelector(".flow").prepend(this.deed("again"));
      this.become("kept");
      this.drop();
    }

    async start() {
      if (this.asking || this.is("recording", "paused")) return;
      this.asking = true;
      try {
        this.record(await navigator.mediaDevices.getUserMedia({ audio: true }));
      } catch {
        this.release();
        this.refuse();
      }
      this.asking = false;
    }

    /** What was recorded before is still here. */
    refuse() {
      if (this.file) kept.say(this.status, this.word("refused"), "circle-alert");
      else this.become("refused");
    }

    record(stream) {
      this.stream = stream;
      if (!this.isConnected) return this.release();
      for (const player of document.querySelectorAll("audio, video")) player.pause(); // not into the microphone
      const recorder = new MediaRecorder(stream, { mimeType: TYPE, audioBitsPerSecond: 64000 });
      const pieces = [];
      recorder.ondataavailable = (event) => pieces.push(event.data);
      recorder.onstop = () => this.done(pieces, recorder.mimeType);
      recorder.start();
      this.recorder = recorder;
      this.drop();
      this.begin();
    }

    begin() {
      this.lasted = this.at = 0;
      this.since = performance.now();
      this.parts.hint.textContent = this.word("hint");
      for (const bar of this.parts.wave.children) this.draw(bar, 0);
      this.listen();
      this.become("recording");
      this.tick();
      this.ticking = setInterval(() => this.tick(), TICK);
    }

    listen() {
      try {
        this.sound = new AudioContext();
        this.ear = this.sound.createAnalyser();
        this.sound.createMediaStreamSource(this.stream).connect(this.ear);
        this.sound.resume().catch(() => {});
      } catch {
        this.ear = null; // one can record without seeing it
      }
    }

    tick() {
      if (!this.is("recording")) return;
      const level = this.level();
      if (level > 0.25) this.parts.hint.textContent = this.word("heard");
      this.mark(level);
      this.parts.time.textContent = clock(this.length());
      if (this.length() >= LONGEST) this.stop();
    }

    length() {
      return this.lasted + (this.is("recording") ? performance.now() - this.since : 0);
    }

    /** How loud it is, from 0 to 1; speech at an arm's length fills half. */
    level() {
      if (!this.ear) return 0;
      const heard = new Uint8Array(this.ear.fftSize);
      this.ear.getByteTimeDomainData(heard);
      const power = heard.reduce((sum, byte) => sum + (byte / 128 - 1) ** 2, 0) / heard.length;
      return Math.min(1, power ** 0.25 * 1.8);
    }

    /** The wave is written from left to right and begins again; nothing slides. */
    mark(level) {
      const bars = this.parts.wave.children;
      const at = this.at++ % BARS;
      if (at === 0) for (const bar of bars) bar.setAttribute("class", "rest");
      bars[at].removeAttribute("class");
      this.draw(bars[at], level);
    }

    draw(bar, level) {
      bar.setAttribute("y", 28 - level * 26);
      bar.setAttribute("height", 4 + level * 52);
    }

    pause() {
      if (!this.is("recording")) return;
      this.recorder.pause();
      this.lasted = this.length();
      this.become("paused");
    }

    resume() {
      this.recorder.resume();
      this.since = performance.now();
      this.become("recording");
    }

    stop() {
      if (this.recorder.state !== "inactive") this.recorder.stop();
    }

    /** Also when the microphone was pulled out or a call came in. */
    done(pieces, type) {
      this.lasted = this.length();
      this.release();
      if (!this.isConnected) return;
      this.file = new File(pieces, type.includes("mp4") ? "aani.m4a" : "aani.webm", { type });
      this.offer();
      this.send();
    }

    offer() {
      const { player } = this.parts;
      const audio = kept.make("<audio controls></audio>");
      audio.src = URL.createObjectURL(this.file);
      player.setAttribute("aria-label", `${this.word("label")} ${clock(this.lasted)}`);
      player.replaceChildren(audio);
    }

    send() {
      this.cut = new AbortController();
      this.parts.progress.value = 0;
      this.become("sending");
      const progress = (part) => (this.parts.progress.value = part);
      const about = { millis: this.lasted, vault: this.dataset.vault, signal: this.cut.signal, progress };
      return (this.sending = kept.send(this.dataset.field, this.file, about).then((sent) => this.answered(sent)));
    }

    /** Whether it arrived. */
    answered(sent) {
      if (sent?.id) this.keep(sent);
      else if (sent?.refused) this.become("unfit", sent.refused);
      else if (sent) this.become("failed", sent.failed || this.word("failed"));
      return Boolean(sent?.id);
    }

    /** The kept one takes the local one's place; who is listening goes on listening. */
    keep(sent) {
      const { currentTime, paused } = this.parts.player.querySelector("audio");
      kept.keep(this.place, sent);
      const player = this.place.querySelector("audio");
      if (!player || !currentTime) return;
      player.currentTime = currentTime;
      if (!paused) player.play().catch(() => {});
    }

    /** The form is about to leave: what is being said goes with it. */
    async finish() {
      if (this.is("failed")) return this.send();
      if (this.is("recording", "paused")) {
        const stopped = new Promise((resolve) => this.recorder.addEventListener("stop", resolve));
        this.stop();
        await stopped;
      }
      return this.sending;
    }

    release() {
      clearInterval(this.ticking);
      this.stream?.getTracks().forEach((track) => track.stop());
      this.sound?.close().catch(() => {});
      this.stream = this.sound = this.ear = null;
    }

    drop() {
      this.cut?.abort();
      const audio = this.parts.player.querySelector("audio");
      if (audio) URL.revokeObjectURL(audio.src);
      this.parts.player.replaceChildren();
      this.file = null;
    }
  }

  customElements.define("tahto-recorder", Recorder);
})();
