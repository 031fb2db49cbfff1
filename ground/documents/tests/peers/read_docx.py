"""What python-docx finds in a document, as JSON."""

import json
import sys

import docx
from docx.oxml.ns import qn

document = docx.Document(sys.argv[1])
properties = document.core_properties
named = {name: getattr(properties, name) for name in ("title", "author", "last_modified_by", "subject", "comments", "language")}
styled = lambda style: [p.text for p in document.paragraphs if p.style.name == style]
print(json.dumps({
    "language": document.styles.element.find(".//" + qn("w:rPrDefault")).find(".//" + qn("w:lang")).get(qn("w:val")),
    "properties": {name: value for name, value in named.items() if value},
    "headings": [[p.style.name, p.text] for p in document.paragraphs if p.style.name.startswith("Heading")],
    "paragraphs": [p.text for p in document.paragraphs],
    "list": styled("List Bullet"),
    "facts": styled("Fact"),
    "tables": [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables],
    "repeated_heads": [table.rows[0]._tr.find(".//" + qn("w:tblHeader")) is not None for table in document.tables],
    "footer_fields": [f.get(qn("w:instr")).strip() for f in document.sections[0].footer._element.iter(qn("w:fldSimple"))],
}))
