"""Reads a calendar with PyPI's icalendar and writes what it understood as JSON: one object an event, times in UTC."""

import datetime
import json
import sys

from icalendar import Calendar

calendar = Calendar.from_ical(open(sys.argv[1], "rb").read())
events = []
for event in calendar.walk("VEVENT"):
    def at(name):
        moment = event[name].dt
        assert moment.tzinfo is not None, f"{name} floats"
        return moment.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%MZ")
    events.append({
        "uid": str(event["UID"]), "begins": at("DTSTART"), "ends": at("DTEND"), "summary": str(event["SUMMARY"]),
        "place": str(event.get("LOCATION", "")), "about": str(event["DESCRIPTION"]), "status": str(event["STATUS"]),
        "sequence": int(event["SEQUENCE"]), "errors": [str(error) for error in event.errors],
    })
# The time zone that came along says the same as the world's own table.
for zone in calendar.walk("VTIMEZONE"):
    ours = zone.to_tz()
    for day in ("2021-03-28", "2021-10-31", "2022-03-27", "2022-10-30", "2022-07-01", "2022-12-01"):
        for hour in (1, 2, 5, 12):
            there = datetime.datetime.fromisoformat(f"{day}T{hour:02}:30")
            import zoneinfo
            known = there.replace(tzinfo=zoneinfo.ZoneInfo("Europe/Helsinki")).utcoffset()
            assert there.replace(tzinfo=ours).utcoffset() == known, (day, hour)
json.dump({"name": str(calendar["X-WR-CALNAME"]), "events": events}, sys.stdout)
