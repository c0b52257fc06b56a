"""The report in a real browser: accessible, narrow, by keyboard, on paper, and harmless."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import attrs
import pytest
from attrs import evolve
from axe_playwright_python.sync_playwright import Axe
from hypothesis import Phase, given, settings
from playwright.sync_api import Browser, Page, sync_playwright

from ivbcore.contracts import COLUMNS, Plan
from ivbcore.model.element import Element
from ivbcore.planning.wording import Wording
from ivbcore.testing import plans
from ivbcore.testing.publication import HOSTILE
from tests.publishing.test_html_report import page, real, rich

pytestmark = pytest.mark.slow

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
TRICKS = (
    *HOSTILE, "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>", "'-alert(1)-'",
    "</style><script>alert(1)</script>", "</title><script>alert(1)</script>", "<!--", "]]>",
    "<iframe srcdoc='<script>parent.alert(1)</script>'>", "\u2028alert(1)", "<base href=//x>",
    "<meta http-equiv=refresh content=0>", "&#60;script&#62;alert(1)&#60;/script&#62;",
)  # fmt: skip


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        pytest.fail("chromium is not installed: apt-get install chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-gpu"]
        )
        yield started
        started.close()


def shown(browser: Browser, content: str, width: int = 1200, **context: Any) -> Page:
    """The page in a window of its own; whatever it says to the console is kept."""
    opened = browser.new_context(viewport={"width": width, "height": 900}, **context).new_page()
    opened.set_default_timeout(20_000)
    opened.said = []  # type: ignore[attr-defined]
    opened.on("console", lambda one: opened.said.append(one.text))  # type: ignore[attr-defined]
    opened.on("pageerror", lambda one: opened.said.append(str(one)))  # type: ignore[attr-defined]
    opened.on("dialog", lambda one: (opened.said.append(one.message), one.dismiss()))  # type: ignore[attr-defined]
    opened.goto("about:blank")
    opened.set_content(content)
    return opened


def unfolded(opened: Page) -> Page:
    opened.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    return opened


def complaints(opened: Page) -> list[str]:
    options = {"runOnly": TAGS, "resultTypes": ["violations"]}
    found = Axe().run(opened, options=options).response["violations"]
    return [f"{one['id']}: {node['html']}" for one in found for node in one["nodes"]]


def closed(opened: Page) -> None:
    opened.context.close()


@pytest.mark.parametrize(("language", "scheme"), [("nl", "light"), ("en", "dark")])
def test_the_real_plan_is_accessible(browser: Browser, language: str, scheme: str) -> None:
    opened = shown(browser, page(real(), language=language, findings=True), color_scheme=scheme)
    assert complaints(opened) == []
    closed(opened)


@pytest.mark.parametrize("width", [1200, 320])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_plan_with_something_of_everything_is_accessible(
    browser: Browser, scheme: str, width: int
) -> None:
    content = page(rich(), findings=True, as_of="2025-02-03")
    opened = unfolded(shown(browser, content, width, color_scheme=scheme))
    assert complaints(opened) == []
    closed(opened)


def test_a_plan_whose_names_are_missing_is_accessible(browser: Browser) -> None:
    def nameless(one: Any) -> Any:
        return evolve(one, name="\u200e ")

    plan = rich()
    priorities = [
        evolve(nameless(priority), number=None, items=[nameless(item) for item in priority.items])
        for priority in plan.priorities
    ]
    plan = evolve(
        plan,
        title="\u202e",
        partners=[nameless(one) for one in plan.partners],
        holders=[nameless(one) for one in plan.holders],
        priorities=priorities,
    ).with_action("a", title=None, measure="")
    opened = unfolded(shown(browser, page(plan)))
    assert complaints(opened) == []
    closed(opened)


@settings(max_examples=4, derandomize=True, phases=[Phase.generate], database=None)
@given(plan=plans(actions=(1, 5), complete=False))
def test_any_plan_is_accessible_and_narrow(browser: Browser, plan: Plan) -> None:
    for language, scheme in (("nl", "dark"), ("en", "light")):
        content = page(plan, language=language, level="vertrouwelijk")
        opened = unfolded(shown(browser, content, 320, color_scheme=scheme))
        assert complaints(opened) == []
        assert opened.evaluate("document.documentElement.scrollWidth") <= 320
        closed(opened)


@pytest.mark.parametrize("width", [320, 600, 1024])
def test_nothing_but_figures_scrolls_sideways(browser: Browser, width: int) -> None:
    long = evolve(rich(), title="Veiligheid" * 40)
    for plan in (real(), long):
        opened = unfolded(shown(browser, page(plan, findings=True), width))
        assert opened.evaluate("document.documentElement.scrollWidth") <= width
        scrolling = opened.evaluate(
            "[...document.querySelectorAll('main *')].filter(e => e.scrollWidth > e.clientWidth + 1"
            " && getComputedStyle(e).overflowX === 'auto')"
            ".map(e => [e.getAttribute('role'), e.tabIndex, !!e.getAttribute('aria-label')])"
        )
        assert all(one == ["region", 0, True] for one in scrolling)
        closed(opened)


@pytest.mark.parametrize("width", [320, 640, 1280])
def test_no_word_is_too_long_for_the_page(browser: Browser, width: int) -> None:
    word = "zeerlangwoord" * 12
    plan = rich()
    for row in plan.rows:
        plan = plan.with_action(row.key, title=word, measure=word, partners=[word, *"AB"])
    plan = evolve(
        plan,
        priorities=[
            evolve(one, name=word, items=[evolve(item, name=word) for item in one.items])
            for one in plan.priorities
        ],
    )
    opened = unfolded(shown(browser, page(plan), width))
    assert opened.evaluate("document.documentElement.scrollWidth") <= width
    wide = opened.evaluate(
        "[...document.querySelectorAll('.scroll')].map(e => e.scrollWidth - e.clientWidth)"
    )
    assert wide
    assert width < 1280 or max(wide) <= 1
    closed(opened)


def test_text_can_be_set_wider_apart(browser: Browser) -> None:
    opened = unfolded(shown(browser, page(real()), 320, bypass_csp=True))
    opened.add_style_tag(
        content="* { line-height: 1.5 !important; letter-spacing: .12em !important;"
        " word-spacing: .16em !important } p { margin-bottom: 2em !important }"
    )
    assert opened.evaluate("document.documentElement.scrollWidth") <= 320
    cut = opened.evaluate(
        "[...document.querySelectorAll('main *, header *')]"
        ".filter(e => !e.closest('.unseen, thead, svg'))"
        ".filter(e => getComputedStyle(e).overflow === 'hidden' && e.scrollWidth > e.clientWidth)"
        ".map(e => e.outerHTML)"
    )
    assert cut == []
    closed(opened)


def test_everything_is_reached_by_keyboard_and_seen(browser: Browser) -> None:
    opened = shown(browser, page(rich(), findings=True), reduced_motion="reduce")
    where = """() => {
      const one = document.activeElement, style = getComputedStyle(one);
      const box = one.getBoundingClientRect();
      return [[...document.querySelectorAll('*')].indexOf(one), style.outlineStyle,
              parseFloat(style.outlineWidth), box.bottom > 0 && box.top < innerHeight];
    }"""
    stops = opened.evaluate(
        "[...document.querySelectorAll('a[href], input, summary, [tabindex=\"0\"]')]"
        ".filter(e => e.checkVisibility()).map(e => [...document.querySelectorAll('*')].indexOf(e))"
    )
    assert len(stops) > 30
    reached = []
    for _ in stops:
        opened.keyboard.press("Tab")
        place, line, width, seen = opened.evaluate(where)
        assert line == "solid"
        assert width >= 2
        assert seen
        reached.append(place)
    assert reached == stops
    opened.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    opened.locator(".skip").focus()
    opened.keyboard.press("Enter")
    assert opened.evaluate("document.activeElement.id") == "content"
    part = opened.locator("details.part").first
    part.locator("summary").focus()
    opened.keyboard.press("Enter")
    assert part.get_attribute("open") is not None
    closed(opened)


def test_targets_are_large_enough_to_hit(browser: Browser) -> None:
    opened = unfolded(shown(browser, page(rich(), findings=True), 320))
    small = opened.evaluate(
        "[...document.querySelectorAll('summary, input, nav a')].map(e => [e.outerHTML,"
        " e.getBoundingClientRect()]).filter(([, box]) => box.height < 24 || box.width < 24)"
    )
    assert small == []
    closed(opened)


def test_searching_shows_what_fits_and_says_how_many(browser: Browser) -> None:
    opened = shown(browser, page(rich()))
    rows = opened.locator("table.plan tr[data-m]:visible")
    assert rows.count() == 4
    opened.locator("#filter-text").fill("Évalueren")
    told = opened.locator("#filter-told")
    told.get_by_text("1 van 4").wait_for()
    assert rows.count() == 1
    assert opened.locator("table.timeline tr[data-m]:visible").count() == 1
    parts = opened.locator("details.part:visible summary").all_text_contents()
    assert [one.split()[0] for one in parts] == ["Burgemeester", "Team"]
    opened.locator("#filter-text").fill("")
    opened.wait_for_timeout(250)
    assert told.text_content() == ""
    assert rows.count() == 4
    assert opened.said == []  # type: ignore[attr-defined]
    closed(opened)


def test_without_script_the_page_is_complete_and_so_it_is_on_paper(browser: Browser) -> None:
    opened = shown(browser, page(rich()), java_script_enabled=False)
    assert opened.locator("#filter").is_hidden()
    assert opened.locator("table.plan tr[data-m]:visible").count() == 4
    held = opened.locator("details.part tr[data-m]")
    assert held.count() == opened.locator("details.part tr[data-m]:visible").count() + held.count()
    opened.emulate_media(media="print")
    boxes = [one.bounding_box() for one in held.all()]
    assert all(box is not None and box["height"] > 0 for box in boxes)
    for gone in (".skip", "nav.contents", ".filter"):
        assert opened.locator(gone).is_hidden()
    heads = opened.eval_on_selector_all("thead", "all => all.map(e => getComputedStyle(e).display)")
    assert set(heads) == {"table-header-group"}
    closed(opened)


def test_on_paper_heads_come_back_and_no_row_is_cut(browser: Browser, tmp_path: Path) -> None:
    if shutil.which("pdftotext") is None:
        pytest.fail("pdftotext is not installed: apt-get install poppler-utils")
    opened = shown(browser, page(real()))
    file = tmp_path / "plan.pdf"
    opened.pdf(path=file, prefer_css_page_size=True)
    closed(opened)
    told = subprocess.run(["pdftotext", file, "-"], check=True, capture_output=True, text=True)
    pages = [" ".join(one.split()) for one in told.stdout.split("\f")]
    head = COLUMNS[0].nl
    assert sum(one.count(head) for one in pages) > len(real().priorities)
    for row in real().rows:
        words = row.action.measure.split()
        whole = [one for one in pages if head in one and all(word in one for word in words)]
        assert whole, row.action.measure


def test_it_prints_as_a_document_of_pages(browser: Browser) -> None:
    opened = shown(browser, page(real()))
    printed = opened.pdf(prefer_css_page_size=True)
    assert printed.startswith(b"%PDF")
    assert 10 < printed.count(b"/Type /Page\n") < 60
    closed(opened)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_drawn_stands_out_from_the_paper(browser: Browser, scheme: str) -> None:
    opened = shown(browser, page(real()), color_scheme=scheme)
    colours = opened.evaluate(
        """() => {
      const probe = document.createElement('i'); document.body.append(probe);
      const of = name => { probe.className = ''; probe.setAttribute('style', '');
        const sheet = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
        return sheet; };
      return Object.fromEntries(['--paper', '--soft', '--ink', '--muted', '--accent', '--bar',
        '--evaluate', '--adopt', '--complete', '--strong'].map(n => [n, of(n)]));
    }"""
    )
    paper = luminance(colours["--paper"])
    for name in ("--bar", "--evaluate", "--adopt", "--complete", "--strong"):
        assert contrast(luminance(colours[name]), paper) >= 3, name
    for name in ("--ink", "--muted", "--accent"):
        for back in (paper, luminance(colours["--soft"])):
            assert contrast(luminance(colours[name]), back) >= 4.5, name
    closed(opened)


def luminance(colour: str) -> float:
    """The relative luminance of ``#rrggbb`` or ``#rgb``, as WCAG defines it."""
    digits = colour.removeprefix("#")
    digits = "".join(one * 2 for one in digits) if len(digits) == 3 else digits
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    light = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]


def contrast(one: float, other: float) -> float:
    """The ratio of contrast between two luminances."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def test_forced_colours_are_kept_to(browser: Browser) -> None:
    opened = shown(browser, page(real()), forced_colors="active")
    fill, ink = opened.evaluate(
        "[getComputedStyle(document.querySelector('svg .bar')).fill,"
        " getComputedStyle(document.body).color]"
    )
    assert fill == ink
    closed(opened)


def everywhere(value: Any, text: str) -> Any:
    """The plan with a text behind every text in it, those of plannings included."""
    if isinstance(value, Wording):
        return evolve(value, text=f"{value.text} {text}")
    if isinstance(value, Element):
        changed = {
            one.name: everywhere(getattr(value, one.name), text)
            for one in attrs.fields(type(value))
            if one.init and one.name not in ("id", "extra", "origin", "effort")
        }
        return evolve(value, **changed)
    if type(value) is tuple:
        return tuple(everywhere(one, text) for one in value)
    return f"{value} {text}" if type(value) is str else value


@lru_cache(maxsize=1)
def counted(browser: Browser) -> int:
    opened = shown(browser, page(everywhere(rich(), "x")))
    count: int = opened.evaluate("document.querySelectorAll('*').length")
    closed(opened)
    return count


@pytest.mark.parametrize("trick", TRICKS)
def test_texts_that_try_to_be_more_stay_text(browser: Browser, trick: str) -> None:
    opened = shown(browser, page(everywhere(rich(), trick), with_personal_data=True))
    opened.locator("#filter-text").fill(trick.replace("\ud800", ""))
    opened.wait_for_timeout(150)
    assert opened.said == []  # type: ignore[attr-defined]
    assert opened.evaluate("document.querySelectorAll('*').length") == counted(browser)
    assert opened.evaluate("document.querySelectorAll('script, style').length") == 2
    assert opened.url == "about:blank"
    closed(opened)


def test_the_page_asks_nothing_of_any_network(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "plan.html"
    file.write_text(page(real()), encoding="utf-8")
    opened = browser.new_context().new_page()
    asked: list[str] = []
    opened.on("request", lambda one: asked.append(one.url))
    opened.goto(file.as_uri())
    assert asked == [file.as_uri()]
    closed(opened)
