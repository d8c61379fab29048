"""Opens every export with the tools that others read it with; says what they found, and fails where one complains."""

import csv
import json
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import icalendar
import jsonschema
import networkx
from followthemoney import model

FOLDER = Path(sys.argv[1])
FORMULAS = tuple("=+-@\t\r")


def told(name: str, what: str) -> None:
    print(f"{name:<12} {what}")


def check_csv(file: str) -> None:
    with open(FOLDER / file, encoding="utf-8", newline="") as text:
        rows = list(csv.reader(text, strict=True))
    widths = {len(row) for row in rows}
    assert len(widths) == 1, f"{file}: rows of {widths} cells"
    runs = [cell for row in rows for cell in row if cell.startswith(FORMULAS)]
    assert not runs, f"{file}: a spreadsheet would run {runs[0]!r}"
    told("csv", f"{file}: {len(rows) - 1} rows of {widths.pop()} cells, none that a spreadsheet would run")


def check_json_lines() -> None:
    schema = json.loads((FOLDER / "event.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    lines = (FOLDER / "events.jsonl").read_text("utf-8").splitlines()
    for line in lines:
        validator.validate(json.loads(line))
    told("jsonschema", f"events.jsonl: {len(lines)} lines valid against event.schema.json")


def check_ftm() -> None:
    file = FOLDER / "events.ftm.jsonl"
    ftm = Path(sys.executable).with_name("ftm")
    done = subprocess.run([ftm, "validate", "-i", file], capture_output=True, text=True, check=True)
    given = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    kept = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(given) == len(kept), f"{len(given)} entities given, {len(kept)} kept"
    entities = {entity["id"]: entity for entity in given}
    assert len(entities) == len(given), "an id stands twice"
    counts: dict[str, int] = {}
    for before, after in zip(given, kept):
        # What the validator does not like it leaves out without a word.
        for name, values in before["properties"].items():
            assert sorted(values) == sorted(after["properties"].get(name, [])), (before, after)
        schema = model.get(before["schema"])
        schema.validate(before)
        missing = [name for name in schema.required if name not in before["properties"]]
        assert not missing, f"{before['id']} ({schema.name}) lacks {missing}"
        for name, values in before["properties"].items():
            prop = schema.get(name)
            assert prop is not None, f"{schema.name} has no {name}"
            for value in values if prop.type.name == "entity" else []:
                assert value in entities, f"{before['id']}.{name} links to nothing: {value}"
                target = model.get(entities[value]["schema"])
                assert target.is_a(prop.range), f"{before['id']}.{name} is a {target.name}"
        counts[schema.name] = counts.get(schema.name, 0) + 1
    told("ftm", "events.ftm.jsonl: nothing changed by `ftm validate`; all links lead to what they may: "
         + ", ".join(f"{count} {name}" for name, count in sorted(counts.items())))


def check_networks() -> None:
    graphml = networkx.read_graphml(FOLDER / "meetings.graphml")
    gexf = networkx.read_gexf(FOLDER / "meetings.gexf", version="1.3")
    for graph in graphml, gexf:
        assert not graph.is_directed() and graph.number_of_edges() > 0
    weights = [
        {frozenset(ends[:2]): ends[2] for ends in graph.edges(data="weight")} for graph in (graphml, gexf)
    ]
    assert weights[0] == weights[1], "GraphML and GEXF differ"
    assert {node: data["label"] for node, data in graphml.nodes(data=True)} == {
        node: data["label"] for node, data in gexf.nodes(data=True)
    }
    told("networkx", f"meetings.graphml, meetings.gexf: {graphml.number_of_nodes()} nodes, "
         f"{graphml.number_of_edges()} edges, {sum(weights[0].values()):.0f} meetings in both")


def check_calendar() -> None:
    raw = (FOLDER / "events.ics").read_bytes()
    calendar = icalendar.Calendar.from_ical(raw)
    assert not calendar.errors, calendar.errors
    events = calendar.walk("VEVENT")
    assert events
    for event in events:
        assert not event.errors, event.errors
        for name in "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "STATUS":
            assert name in event, f"{event['UID']} has no {name}"
        assert event.decoded("DTSTART") < event.decoded("DTEND")
    statuses = sorted({str(event["STATUS"]) for event in events})
    told("icalendar", f"events.ics: {len(events)} events without an error, {', '.join(statuses)}")


print(
    ", ".join(
        f"{name} {version(name)}" for name in ("followthemoney", "icalendar", "networkx", "jsonschema")
    )
    + f", Python {sys.version.split()[0]}"
)
check_csv("events.csv")
check_csv("events.reports.csv")
check_json_lines()
check_ftm()
check_networks()
check_calendar()
