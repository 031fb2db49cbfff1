"""Asks both by turns; see bin/compare-opinion-map. With a file's name and `--theirs` it is the process that is timed."""

import csv
import statistics
import subprocess
import sys
import time

FOLDER = "pure/opinion-map/tests/data/polis/"
SETS = ["brexit-consensus", "scoop-hivemind.biodiversity"]
TIMES = 7
PROCESS_AT_LEAST, MEMORY_AT_LEAST = 20, 8


def read(votes, comments):
    """The last vote of each pair, and the statements that were rejected."""
    last = {}
    with open(votes, newline="", encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            person, statement, moment = int(row["voter-id"]), int(row["comment-id"]), int(row["timestamp"])
            held = last.get((person, statement))
            if held is None or moment >= held["modified"]:
                vote = {"participant_id": person, "statement_id": statement, "vote": int(row["vote"]), "modified": moment}
                last[person, statement] = vote
    with open(comments, newline="", encoding="utf-8") as rows:
        out = [int(row["comment-id"]) for row in csv.DictReader(rows) if row["moderated"] == "-1"]
    return list(last.values()), out


def theirs(votes, out):
    from reddwarf.implementations.polis import run_pipeline

    return run_pipeline(votes=votes, mod_out_statement_ids=out, random_state=1)


def timed(work):
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def process(arguments):
    return timed(lambda: subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))


def compare(what, our_times, their_times, at_least):
    ours, others = statistics.median(our_times), statistics.median(their_times)
    ratio = others / ours
    print(f"{what:<44} {ours:>9.2f} {others:>10.1f} {ratio:>8.0f} {at_least:>9}", flush=True)
    return ratio >= at_least


def main():
    if len(sys.argv) > 1 and sys.argv[1] == "--theirs":
        theirs(*read(sys.argv[2], sys.argv[3]))
        return
    held = True
    print(f"{'median of ' + str(TIMES) + ', ms':<44} {'ours':>9} {'red-dwarf':>10} {'times':>8} {'at least':>9}")
    for name in SETS:
        votes, comments = f"{FOLDER}{name}/votes.csv", f"{FOLDER}{name}/comments.csv"
        ours = ["target/release/tahto", "opinion-map", votes, "--comments", comments, "--json"]
        others = [sys.executable, "-W", "ignore", __file__, "--theirs", votes, comments]
        process(ours), process(others)
        pairs = [(process(ours), process(others)) for _ in range(TIMES)]
        held &= compare(f"{name}, process", *zip(*pairs), PROCESS_AT_LEAST)

        log, out = read(votes, comments)
        theirs(log, out)
        in_memory = [timed(lambda: theirs(log, out)) for _ in range(TIMES)]
        bench = ["target/release/opinion_map", "--times", str(TIMES + 1), votes, comments]
        lines = subprocess.run(bench, check=True, capture_output=True, text=True).stdout.split()
        held &= compare(f"{name}, in memory", [float(line) for line in lines[1:]], in_memory, MEMORY_AT_LEAST)
    sys.exit(0 if held else "not held")


main()
