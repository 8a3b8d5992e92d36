"""The looks of the HTML report: one style sheet for screens of any width, light and dark, and for paper."""

from __future__ import annotations

from typing import Final

# Every text colour has a contrast of at least 4.5 to 1 on both grounds; a test works it out.
LIGHT: Final = {
    "ground": "#ffffff",
    "raised": "#f4f5f7",
    "text": "#1c1d1f",
    "quiet": "#55595f",
    "link": "#0a4f96",
    "good": "#155d33",
    "doubt": "#6a3a9c",
    "bad": "#9c1f17",
    "bar": "#2f6aa8",
    "line": "#878b91",
}
DARK: Final = {
    "ground": "#15171a",
    "raised": "#212429",
    "text": "#e9eaec",
    "quiet": "#b4b8be",
    "link": "#92c0ff",
    "good": "#86dba3",
    "doubt": "#d2b6fa",
    "bad": "#ffa59c",
    "bar": "#6ea8e6",
    "line": "#7b8087",
}
TEXTS: Final = ("text", "quiet", "link", "good", "doubt", "bad")
GROUNDS: Final = ("ground", "raised")


def _variables(colours: dict[str, str]) -> str:
    return "".join(f"--{name}:{value};" for name, value in colours.items())


_SHEET: Final = """
:root{color-scheme:light dark;%(light)s}
@media (prefers-color-scheme:dark){:root{%(dark)s}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%%;text-size-adjust:100%%}
body{margin:0;background:var(--ground);color:var(--text);overflow-wrap:anywhere;
font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main,footer{max-width:52rem;margin:0 auto;padding:1rem}
h1{font-size:1.8rem;line-height:1.2;margin:.5rem 0}
h2{font-size:1.35rem;line-height:1.25;margin:2.5rem 0 .5rem;padding-top:1rem;border-top:2px solid var(--line)}
h3{font-size:1.08rem;margin:1.6rem 0 .4rem}
p,ul,ol,dl,table{margin:.5rem 0}
ul,ol{padding-left:1.4rem}
li{margin:.3rem 0}
a{color:var(--link)}
a:focus-visible,.skip:focus{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-200rem;top:0;padding:.5rem 1rem;background:var(--ground)}
.skip:focus{left:0;z-index:1}
.lead{font-size:1.15rem;font-weight:600}
.quiet,caption,.cite,.time{color:var(--quiet)}
.cite{font-size:.85em}
.stand{font-weight:700}
.good{color:var(--good)}.doubt{color:var(--doubt)}.bad{color:var(--bad)}
nav{background:var(--raised);padding:.5rem 1rem;margin:1.5rem 0;border-radius:.4rem}
nav h2{border:0;margin:.3rem 0;padding:0;font-size:1.08rem}
nav ul{columns:18rem;margin:.3rem 0}
table{border-collapse:collapse;width:100%%}
caption{text-align:left;padding:.2rem 0}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem .4rem 0;border-bottom:1px solid var(--line)}
thead th{border-bottom:2px solid var(--line)}
.number{text-align:right;font-variant-numeric:tabular-nums}
.rank th,.rank td{overflow-wrap:normal}
dl.terms{background:var(--raised);border-left:4px solid var(--line);padding:.4rem .8rem}
dl.terms dt{font-weight:600;float:left;clear:left;margin-right:.4rem}
dl.terms dt::after,.lines dt::after{content:":"}
dl.terms dd{margin:0 0 .2rem}
.ticks{list-style:none;padding:0}
.ticks>li{padding:.55rem 0;border-bottom:1px solid var(--line)}
.ticks p{margin:0}
.lines{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .6rem;margin:.25rem 0 0 1.5rem}
.lines dt{color:var(--quiet)}
.lines dd{margin:0;min-width:0}
.mark{display:inline-block;width:1.5rem;font-weight:700}
.bars tbody th{font-weight:400;width:45%%}
.amount{display:flex;gap:.8rem}
.amount>span:first-child{flex:0 0 2.5rem;text-align:right;font-variant-numeric:tabular-nums}
.full{flex:1}
.bar{display:block;height:.8rem;margin-top:.35rem;background:var(--bar);min-width:1px}
.strip{margin:1rem 0}
.strip figcaption{color:var(--quiet)}
.track{display:block;position:relative;height:1.4rem;margin:.2rem .5rem .6rem;
border-bottom:2px solid var(--line)}
.track i,.track b{position:absolute;bottom:0;transform:translateX(-50%%)}
.track i{width:.55rem;height:.55rem;bottom:-.33rem;border-radius:50%%;
border:2px solid var(--bar);background:var(--ground)}
.track b{width:3px;height:1.4rem;background:var(--bad)}
.ends{display:flex;justify-content:space-between;margin:0 .5rem}
.tree,.tree ul{list-style:none;padding-left:1.2rem;border-left:2px solid var(--line)}
.notes{padding-left:2.2rem}
.notes li{margin:.5rem 0}
@media (max-width:40rem){
.lead{font-size:1.05rem}
.rank thead,.grid thead{position:absolute;left:-200rem}
.rank tbody,.rank tr,.rank th,.rank td,
.grid tbody,.grid tr,.grid th,.grid td{display:block;border:0;padding:0;text-align:left}
.rank,.grid,.rank caption,.grid caption{display:block}
.rank tr,.grid tr{border-bottom:1px solid var(--line);padding:.6rem 0}
.rank td:empty,.grid td:empty{display:none}
.rank td[data-label]::before,.grid td[data-label]::before{content:attr(data-label) ": ";color:var(--quiet)}
.lines{display:block;margin-left:0}
.lines dt{float:left;clear:left;margin-right:.4rem}
.lines dd{margin-bottom:.2rem}
}
@page{margin:16mm 15mm}
@media print{
:root{color-scheme:light;%(light)s}
body{font-size:9pt;line-height:1.35}
main,footer{max-width:none;padding:0}
nav,.skip{display:none}
h1{font-size:16pt}
h2{font-size:12.5pt;margin-top:1rem;padding-top:.5rem}
h3{font-size:10.5pt;margin:.8rem 0 .2rem}
p,ul,ol,dl,table{margin:.3rem 0}
li{margin:.12rem 0}
.lead{font-size:11pt}
.ticks>li{padding:.22rem 0}
.ticks p{margin:0}
th,td{padding:.2rem .6rem .2rem 0}
h2,h3,caption{break-after:avoid}
li,tr,.track,dl.terms{break-inside:avoid}
p{orphans:3;widows:3}
.bar,.track i,.track b{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
"""

# A hand-off fits on one sheet of A4 or Letter paper.
_ONE_PAGE: Final = """
@page{margin:9mm 10mm}
.one h2{font-size:1.1rem;margin:1rem 0 .3rem;padding-top:.4rem;border-top:1px solid var(--line)}
.one caption{position:absolute;left:-200rem}
.one .grid th,.one .grid td{overflow-wrap:normal}
@media print{
.one{font-size:7.4pt;line-height:1.22}
.one h1{font-size:12pt;margin:0}
.one h2{font-size:9pt;margin:.35rem 0 .1rem;padding-top:.15rem}
.one p,.one ul,.one ol,.one dl,.one table{margin:.1rem 0}
.one li{margin:0}
.one th,.one td{padding:.08rem .4rem .08rem 0}
.one .grid th:first-child{width:18%}
.one .grid th:nth-child(2){width:20%}
.one .grid th:nth-child(3){width:13%}
.one dl.terms{padding:.1rem .4rem;break-inside:auto}
.one dl.terms dd{margin:0}
.one .lead{font-size:8pt}
}
"""


def sheet(*, one_page: bool = False) -> str:
    """Give the style sheet.

    Args:
        one_page: True for a hand-off, which is set so tightly that it fits on one sheet of paper.
    """
    made = _SHEET % {"light": _variables(LIGHT), "dark": _variables(DARK)}
    return (made + _ONE_PAGE if one_page else made).strip()
