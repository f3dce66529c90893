"""A layout sees its view and nothing else, so a view must be complete and cannot change."""

import re
from dataclasses import fields, is_dataclass
from pathlib import PurePosixPath

import pytest
from conftest import ROOT

from backfile import views

VIEWS = [view for name, view in vars(views).items() if name.endswith("View") and view.__module__ == views.__name__]
PAGES = [view for view in VIEWS if view is not views.SiteView]


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_cannot_change(view: type):
    assert is_dataclass(view)
    assert view.__dataclass_params__.frozen  # type: ignore[attr-defined]


@pytest.mark.parametrize("view", PAGES)
def test_a_view_names_its_layout_and_the_layout_is_there(view: type):
    assert view.__doc__
    assert (ROOT / "layouts" / view.__doc__.partition(":")[0]).is_file()


@pytest.mark.parametrize("view", PAGES)
def test_a_layout_names_all_that_it_sees(view: type):
    layout = (view.__doc__ or "").partition(":")[0]
    first = (ROOT / "layouts" / layout).read_text(encoding="utf-8").partition("#}")[0]
    assert {field.name for field in fields(view)} <= set(re.findall(r"\w+", first))


def test_every_layout_but_the_skeleton_has_a_view():
    layouts = {path.name for path in (ROOT / "layouts").iterdir() if path.is_file()}
    assert layouts - {"base.html"} == {PurePosixPath((view.__doc__ or "").partition(":")[0]).name for view in PAGES}


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_holds_no_list_or_dictionary(view: type):
    assert not {str(field.type) for field in fields(view) if str(field.type).startswith(("list", "dict", "set"))}
