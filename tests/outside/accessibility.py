"""Reads the window as a screen reader does, over the AT-SPI bus: lists the outline, ticks a process, reads its new state.

usage: accessibility.py STEP, one of
  enable      tells programs on this session's bus that somebody listens
  use NAME    works with the running program's window
Runs with the system's Python, which has the bindings: python3-gi, gir1.2-atspi-2.0.
"""

import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

PROCESS = "1.1.11.2 Track Lead"
PATIENCE = 60.0


def enable() -> None:
    """Says on the bus that assistive technology is there; programs then offer their tree."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        value = GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True)))
        where = ("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set")
        bus.call_sync(*where, value, None, Gio.DBusCallFlags.NONE, 10_000, None)


def until(what, question):
    """Asks again and again until the answer is something; the bus and the window need their time."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            answer = question()
        except GLib.Error:
            # Something went away while it was asked about.
            answer = None
        if answer:
            return answer
        time.sleep(0.25)
    raise SystemExit(f"error: {what}: nothing after {PATIENCE:.0f} seconds")


def below(node, depth=0):
    """Everything below a node, in reading order."""
    yield node
    if depth > 40:
        return
    for at in range(node.get_child_count()):
        child = node.get_child_at_index(at)
        if child is not None:
            yield from below(child, depth + 1)


def application():
    """The program on the bus."""
    desktop = Atspi.get_desktop(0)
    for at in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(at)
        if program is not None and "claimbook" in (program.get_name() or "").lower():
            return program
    return None


def fresh(node):
    """The node without what was remembered of it."""
    node.clear_cache()
    return node


def find(name, role):
    """A control of this name and role, as it is now."""
    program = application()
    if program is None:
        return None
    for node in below(fresh(program)):
        if node.get_role_name() in role and node.get_name() == name:
            return node
    return None


def is_checked(node):
    """Whether a check box is checked, as its state says."""
    return fresh(node).get_state_set().contains(Atspi.StateType.CHECKED)


CHECK_BOX = ("check box",)


def use() -> None:
    """Lists the outline, ticks a process, reads its new state, ticks it again."""
    until("the program on the bus", application)
    box = until(f"the check box of {PROCESS}", lambda: find(PROCESS, CHECK_BOX))
    rows = [node.get_name() for node in below(application()) if node.get_role_name() == "check box"]
    print(f"the outline has {len(rows)} rows in sight, among them:")
    for row in rows[:5]:
        print(f"  {row}")
    unnamed = [node for node in below(application()) if node.get_role_name() == "check box" and not node.get_name()]
    if unnamed:
        raise SystemExit(f"error: {len(unnamed)} check boxes have no name")
    before = is_checked(box)
    for wanted in (not before, before):
        box = until(f"the check box of {PROCESS}", lambda: find(PROCESS, CHECK_BOX))
        if box.get_n_actions() < 1 or not box.do_action(0):
            raise SystemExit(f"error: {PROCESS} cannot be ticked")
        until(
            f"{PROCESS} {'ticked' if wanted else 'un-ticked'}",
            lambda: (found := find(PROCESS, CHECK_BOX)) is not None and is_checked(found) == wanted,
        )
        print(f"{PROCESS}: {'ticked' if wanted else 'un-ticked'}, and its state says so")


if __name__ == "__main__":
    {"enable": enable, "use": use}[sys.argv[1]]()
