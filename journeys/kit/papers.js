// What somebody saved, opened again by other people's programs: Word documents by python-docx, PDFs by pdftotext.
import { expect, test } from "@playwright/test";
import { resolve } from "node:path";
import { start } from "./process.js";

const PYTHON = resolve("../target/peers/bin/python");

/** In reading order, a line for each paragraph, "STYLE: TEXT", and for each row of a table, "CELL | CELL". */
const READ_WORD = `
import sys
from docx import Document
from docx.table import Table
for part in Document(sys.argv[1]).iter_inner_content():
    if isinstance(part, Table):
        for row in part.rows:
            print(" | ".join(" ".join(cell.text.split()) for cell in row.cells))
    else:
        print(f"{part.style.name}: {part.text}")
`;

/** The file that a press saves. */
export async function saves({ page, hand }, target) {
  const saving = page.waitForEvent("download");
  await hand.press(target);
  const download = await saving;
  const file = test.info().outputPath(download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

export const readWord = (file) => read(PYTHON, ["-c", READ_WORD, file], { PYTHONIOENCODING: "utf-8" });
/** Words only: a line of the page ends where the paper does. */
export const readPdf = async (file) => (await read("pdftotext", ["-enc", "UTF-8", file, "-"])).replace(/\s+/g, " ");

async function read(program, parameters, environment) {
  const reading = start(program, parameters, environment);
  expect(await reading.ended, reading.said).toBe(0);
  return reading.said;
}
