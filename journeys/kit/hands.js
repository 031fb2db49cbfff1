// How somebody uses a page: with a pointer, or with nothing but the keyboard. Stories are told in these words,
// so that the same story is walked with both.
import { expect } from "@playwright/test";

export class Pointer {
  constructor(page) {
    this.page = page;
  }

  press(target) {
    return target.click();
  }

  write(field, text) {
    return field.fill(text);
  }

  /** A radio button or a checkbox. */
  choose(option) {
    return option.check();
  }

  /** A date (2021-10-15) or a time of day (08:30). */
  set(field, value) {
    return field.fill(value);
  }

  attach(field, file) {
    return field.setInputFiles(file);
  }

  play(player) {
    return player.evaluate((audio) => audio.play());
  }
}

/** Tab, arrows, Enter and Space only; wherever the focus comes, it must be seen. */
export class Keyboard {
  static FARTHEST = 150;

  constructor(page) {
    this.page = page;
    this.keys = page.keyboard;
    page.on("filechooser", () => {}); // from now on a test answers it, not a dialog
  }

  async press(target) {
    await this.reach(target);
    await this.keys.press("Enter");
  }

  async write(field, text) {
    await this.reach(field);
    await this.keys.press("Control+A");
    await (text ? (text.length > 200 ? this.keys.insertText(text) : this.keys.type(text)) : this.keys.press("Delete"));
    await expect(field).toHaveValue(text);
  }

  async choose(option) {
    if ((await option.getAttribute("type")) === "checkbox") {
      await this.reach(option);
      if (!(await option.isChecked())) await this.keys.press("Space");
    } else await this.chooseRadio(option);
    await expect(option).toBeChecked();
  }

  /** Tab comes to the group, arrows move in it. */
  async chooseRadio(option) {
    const group = this.page.locator(`input[type=radio][name="${await option.getAttribute("name")}"]`);
    await this.reach(group);
    for (let moves = await group.count(); moves > 0 && !(await isFocused(option)); moves--) await this.keys.press("ArrowDown");
    await seen(this.page);
    if (!(await option.isChecked())) await this.keys.press("Space");
  }

  /** The parts stand in the order, and the hours in the count, of the browser's own language: one is the right one. */
  async set(field, value) {
    await this.reach(field);
    for (const typed of value.includes(":") ? asTimes(value) : asDates(value)) {
      await this.keys.type(typed);
      if ((await field.inputValue()) === value) return;
      for (let part = 0; part < 3; part++) await this.keys.press("ArrowLeft");
    }
    await expect(field).toHaveValue(value);
  }

  async attach(field, file) {
    await this.reach(field);
    const asked = this.page.waitForEvent("filechooser");
    await this.keys.press("Enter");
    await (await asked).setFiles(file);
  }

  async play(player) {
    await this.reach(player);
    await this.keys.press("Space");
  }

  async reach(target) {
    await target.first().waitFor();
    for (let tabs = 0; tabs < Keyboard.FARTHEST; tabs++) {
      if (await isFocused(target)) return;
      await this.keys.press("Tab");
      await seen(this.page);
    }
    throw new Error(`not reached with Tab: ${target}`);
  }
}

function asDates(value) {
  const [year, month, day] = value.split("-");
  return [month + day + year, day + month + year, year + month + day];
}

function asTimes(value) {
  const [hours, minutes] = value.split(":");
  const twelve = String(hours % 12 || 12).padStart(2, "0");
  return [twelve + minutes + (hours < 12 ? "AM" : "PM"), hours + minutes];
}

const isFocused = (target) => target.evaluateAll((all) => all.includes(document.activeElement));

/** Who uses only the keyboard must see where they are: something is drawn around, and nothing lies over it. */
async function seen(page) {
  const fault = await page.evaluate(() => {
    const here = document.activeElement;
    if (!here || here === document.body) return "";
    const frames = [here, here.closest("label"), here.closest(".ds-field")].filter(Boolean);
    // The skip link is there only while it has the focus; a button inside a date field or a player has the browser's frame.
    const ownWay = here.matches(".ds-skip-link, :is([type=date], [type=time], audio, video):not(:focus)");
    const drawn = ownWay || frames.some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle === "auto" || (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2);
    });
    const box = here.getBoundingClientRect();
    const [x, y] = [box.left + Math.min(box.width / 2, 20), box.top + Math.min(box.height / 2, 20)];
    const above = document.elementFromPoint(x, y);
    const free = above && (frames.some((one) => one.contains(above)) || above.contains(here));
    return drawn && free ? "" : `${drawn ? "covered or outside" : "no outline"}: ${here.outerHTML.slice(0, 200)}`;
  });
  expect(fault, "the focus is seen").toBe("");
}
