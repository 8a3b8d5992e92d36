"""Nothing runs back: an import may only point to the same floor or a lower one."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import moveto_ca

SOURCE = Path(moveto_ca.__file__).parent
MODULES = sorted(SOURCE.rglob("*.py"))

# Rooms from the top of the house to its ground; a room may import from itself and from lower floors.
FLOORS = (
    ("__main__", "cli"),
    ("interview", "render", "feed"),
    ("advice",),
    ("rules.assess",),
    ("rules.listed",),
    (
        # The rest of rules.admissibility is a shared fact: every route asks whether a person may enter.
        "rules.admissibility.route",
        "rules.asylum",
        "rules.business",
        "rules.citizenship",
        "rules.cusma",
        "rules.express_entry",
        "rules.family",
        "rules.indigenous",
        "rules.provincial",
        "rules.study",
        "rules.work",
    ),
    ("rules",),
    ("intake",),
    ("settings", "timeline"),
    ("profile",),
    (
        "_version",
        "codes",
        "dates",
        "documents",
        "nothing",
        "occupation_search",
        "place_names",
        "problems",
        "report",
        "report_schema",
        "trips",
        "user_data",
        "wording",
    ),
)
MECHANISM = {
    "rules.conditions",
    "rules.tables",
    "rules.authorities",
    "rules.specs",
    "rules.lazily",
    "rules.programme",
}
FORBIDDEN_IN_RULES = {"typer", "rich", "questionary", "prompt_toolkit", "pydantic", "click"}
CLOCKS = {"today", "now", "utcnow", "time", "environ", "getenv", "urlopen"}


def name_of(path: Path) -> str:
    parts = path.relative_to(SOURCE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room_of(module: str) -> tuple[int, str]:
    """The floor and the room of a module, by the longest name that fits."""
    best = (-1, "")
    for floor, rooms in enumerate(FLOORS):
        for room in rooms:
            if (module == room or module.startswith(room + ".")) and len(room) > len(best[1]):
                best = (floor, room)
    return best


def run_time_imports(tree: ast.AST) -> Iterator[str]:
    """Every import that is carried out, that is, none under TYPE_CHECKING."""
    todo: list[ast.AST] = [tree]
    while todo:
        node = todo.pop()
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            todo.extend(node.orelse)
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute, so that a reader can follow them"
            assert node.module
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        todo.extend(ast.iter_child_nodes(node))


def own_imports(path: Path) -> set[str]:
    found = run_time_imports(ast.parse(path.read_text("utf-8")))
    return {n.removeprefix("moveto_ca.") for n in found if n.startswith("moveto_ca.")}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_import_points_to_a_higher_floor_or_to_another_route(path):
    module = name_of(path)
    if not module:
        return  # the public names of the package are loaded on first use
    floor, room = room_of(module)
    assert floor >= 0, f"{module} stands on no floor: add it to FLOORS"
    for target in own_imports(path):
        target_floor, target_room = room_of(target)
        if target_floor < 0:
            continue  # a name within a module, such as moveto_ca.__version__
        assert target_floor >= floor, f"{module} imports {target}, which stands above it"
        if target_floor == floor and floor == room_of("rules.asylum.route")[0]:
            assert target_room == room, f"the route {module} imports the route {target}"


@pytest.mark.parametrize("path", [p for p in MODULES if name_of(p) in MECHANISM], ids=name_of)
def test_the_mechanism_knows_no_route_and_no_fact(path):
    for target in own_imports(path):
        inside = target.startswith("rules.") and not any(
            target == m or target.startswith(m + ".") for m in MECHANISM
        )
        assert not inside, f"{name_of(path)} imports {target}"


RULES = [p for p in MODULES if name_of(p) == "rules" or name_of(p).startswith("rules.")]


@pytest.mark.parametrize("path", RULES, ids=name_of)
def test_the_rules_know_no_screen_no_prompt_no_model_library_and_no_profile_at_run_time(path):
    imported = set(run_time_imports(ast.parse(path.read_text("utf-8"))))
    assert not {name.split(".")[0] for name in imported} & FORBIDDEN_IN_RULES
    assert not {name for name in imported if name.startswith(("moveto_ca.profile", "moveto_ca.intake"))}


@pytest.mark.parametrize("path", RULES, ids=name_of)
def test_the_rules_read_no_clock_no_environment_and_no_network(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Attribute):
            assert node.attr not in CLOCKS, f"{name_of(path)}, line {node.lineno}: .{node.attr}"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in {"open", "print", "input"}, f"{name_of(path)}, line {node.lineno}"


def test_importing_the_rules_loads_nothing_heavy():
    code = "import sys, moveto_ca.rules.assess; print(*sorted({m.split('.')[0] for m in sys.modules}))"
    loaded = set(
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout.split()
    )
    assert not loaded & FORBIDDEN_IN_RULES
