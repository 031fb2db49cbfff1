#!/usr/bin/env python3
"""Makes the demonstration's votes (will-votes.txt): one line a voter, one letter a statement: + agrees, - disagrees, o passes,
. has not come to it. Standard library only: python3 demo/make_votes.py

will.json says how many voted on each statement and at which shares of agreement the three groups of the first round aim.
Opinion groups with exactly those shares could not be told apart on a map: the third differs too little. So the groups
are made to differ somewhat more, the share of all stays, and what somebody thinks of one statement is made to say
little of the next, except through the group. The map is then computed of the votes like any other; it finds groups whose
shares lie some four points from those aimed at.
"""

import json
import pathlib
import random

HERE = pathlib.Path(__file__).parent
GROUPS = "ABC"
SWAPS = 50_000
# How many times as far from each other as aimed at: A and B; C from all.
APART, THIRD_APART = 1.2, 2.1
# Of those who do not agree, so many pass: the third group rather disagrees.
PASSING = {"A": 0.65, "B": 0.65, "C": 0.1}
# The second round's shares are ours alone: its result is not published yet.
SECOND = {"A": [84, 93, 91, 48, 52, 80, 81, 22, 88, 90], "B": [78, 88, 72, 83, 44, 61, 24, 74, 71, 86],
          "C": [80, 90, 84, 66, 78, 58, 60, 40, 60, 92]}
SECOND_VOTES = [93, 92, 90, 88, 86, 84, 83, 81, 79, 76]


def shared_out(total, sizes):
    """The total in whole parts as the sizes are: the largest remainders get what is left."""
    whole = sum(sizes.values())
    parts = {g: total * n // whole for g, n in sizes.items()}
    by_remainder = sorted(sizes, key=lambda g: (-(total * sizes[g] % whole), g))
    for g in by_remainder[: total - sum(parts.values())]:
        parts[g] += 1
    return parts


def stretched(agree, sizes):
    """The shares further apart; the share of all stays as it was."""
    a, b, c = (sizes[g] for g in GROUPS)
    of_all = sum(agree[g] * sizes[g] for g in GROUPS) / (a + b + c)
    third = min(100, max(0, of_all + (agree["C"] - of_all) * THIRD_APART))
    middle = (of_all * (a + b + c) - third * c) / (a + b)
    between = (agree["A"] * a + agree["B"] * b) / (a + b)
    new = {"C": third} | {g: middle + (agree[g] - between) * APART for g in "AB"}
    for one, other in (("A", "B"), ("B", "A")):
        held = min(99, max(1, new[one]))
        new[other] += (new[one] - held) * sizes[one] / sizes[other]
        new[one] = held
    return new


def first_cast(statements, sizes, chance):
    """Everybody's votes, each group's shares met, who of the group agrees left to chance."""
    people = [{"group": g, "votes": {}, "zeal": chance.random()} for g in GROUPS for _ in range(sizes[g])]
    for j, statement in enumerate(statements):
        shares = stretched(statement["agree"], sizes)
        for g, n in shared_out(statement["votes"], sizes).items():
            group = [p for p in people if p["group"] == g]
            voters = sorted(group, key=lambda p: -(p["zeal"] * 0.7 + chance.random()))[:n]
            agree = round(min(100, max(0, shares[g])) * n / 100)
            passing = round((n - agree) * PASSING[g])
            stands = [1] * agree + [0] * passing + [-1] * (n - agree - passing)
            chance.shuffle(stands)
            for p, stand in zip(voters, stands):
                p["votes"][j] = stand
    return people


def means(people, count):
    """Each group's mean stand on each statement."""
    of = lambda g, j: [p["votes"][j] for p in people if p["group"] == g and j in p["votes"]]
    return {g: [sum(of(g, j)) / max(1, len(of(g, j))) for j in range(count)] for g in GROUPS}


def directions(mean, sizes):
    """Two directions of length 1 in which the groups differ: A from B, and C from both."""
    a, b = sizes["A"], sizes["B"]
    one = unit([x - y for x, y in zip(mean["A"], mean["B"])])
    two = [z - (x * a + y * b) / (a + b) for x, y, z in zip(mean["A"], mean["B"], mean["C"])]
    along = sum(x * y for x, y in zip(one, two))
    return one, unit([y - along * x for x, y in zip(one, two)])


def unit(v):
    length = sum(x * x for x in v) ** 0.5
    return [x / length for x in v]


def made_alike(people, count, sizes, chance):
    """Two of a group change their stands on a statement when that makes stands within the groups less tied together, and
    people of one group lie closer where the groups differ. No share changes."""
    mean = means(people, count)
    for p in people:
        p["rest"] = [p["votes"][j] - mean[p["group"]][j] if j in p["votes"] else 0.0 for j in range(count)]
    tied = [[sum(p["rest"][a] * p["rest"][b] for p in people) for b in range(count)] for a in range(count)]
    one, two = directions(mean, sizes)
    wanted = [[-(one[a] * one[b] + two[a] * two[b]) * len(people) / 4 for b in range(count)] for a in range(count)]
    groups = {g: [p for p in people if p["group"] == g] for g in GROUPS}
    for _ in range(SWAPS):
        p, q = chance.sample(groups[chance.choice(GROUPS)], 2)
        differ = [j for j in p["votes"] if j in q["votes"] and p["votes"][j] != q["votes"][j]]
        if not differ:
            continue
        j = chance.choice(differ)
        step = q["rest"][j] - p["rest"][j]
        change = [step * (x - y) for x, y in zip(p["rest"], q["rest"])]
        others = [b for b in range(count) if b != j]
        off = lambda by: sum((tied[j][b] + by * change[b] - wanted[j][b]) ** 2 for b in others)
        if off(1) < off(0):
            p["votes"][j], q["votes"][j] = q["votes"][j], p["votes"][j]
            p["rest"][j], q["rest"][j] = q["rest"][j], p["rest"][j]
            for b in others:
                tied[j][b] += change[b]
                tied[b][j] = tied[j][b]


def made(number, seed):
    """A round's lines, each group's people in a row."""
    chosen = json.loads((HERE / "will.json").read_text())["rounds"][number]
    statements, sizes, chance = chosen["statements"], chosen["voters"], random.Random(seed)
    if "votes" not in statements[0]:
        for j, statement in enumerate(statements):
            statement["votes"], statement["agree"] = SECOND_VOTES[j], {g: SECOND[g][j] for g in GROUPS}
    people = first_cast(statements, sizes, chance)
    made_alike(people, len(statements), sizes, chance)
    letters = {1: "+", -1: "-", 0: "o"}
    return ["".join(letters.get(p["votes"].get(j), ".") for j in range(len(statements))) for p in people]


def main():
    both = [made(0, seed=4), made(1, seed=4)]
    (HERE / "will-votes.txt").write_text("\n\n".join("\n".join(each) for each in both) + "\n")


if __name__ == "__main__":
    main()
