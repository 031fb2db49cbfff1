"""Reads a feed with PyPI's feedparser and writes what it understood as JSON; what is not well formed is an error."""

import json
import sys

import feedparser

read = feedparser.parse(open(sys.argv[1], "rb").read(), response_headers={"content-type": "application/atom+xml; charset=utf-8"})
assert not read.bozo, read.get("bozo_exception")
assert read.version == "atom10", read.version
entries = []
for entry in read.entries:
    (content,) = entry.content
    assert entry.title_detail.type == "text/plain" and content.type == "text/html"
    entries.append({
        "id": entry.id, "title": entry.title, "language": entry.title_detail.language, "author": entry.author,
        "published": entry.published, "updated": entry.updated, "link": entry.link, "content": content.value,
        "related": [link.href for link in entry.links if link.rel == "related"],
        "state": entry.tags[0].term, "state_in_words": entry.tags[0].label,
    })
feed = read.feed
json.dump({"id": feed.id, "title": feed.title, "updated": feed.updated, "link": feed.link, "author": feed.author,
           "language": feed.language, "entries": entries}, sys.stdout)
