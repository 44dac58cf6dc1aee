#!/usr/bin/env python3
"""Posts sources of up to 2 MB that are costly to read to a site of its own, with its usual limits, and measures time and memory.

benchmarks/site/traps.py [--workspace DIR] [--only PATTERN] [--seconds 11] [--megabytes 256] [--heap 256]

Without a workspace the site serves that of a run over corpus-samples, of which 16 MB are alive. Java takes what it is given before it
collects garbage; so the site is given a heap of --heap MB in all, and has to answer every shape with it. Before each shape garbage is collected; the memory is the
resident size of the process beyond what it was after a warm-up, the peak while the shape is answered and after another
collection, and what of the heap is alive then. Prints a row for each shape; exits with 1 if one takes longer than the site's limit and a second, takes more memory,
or is answered by no answer, 500 or 503.
"""
import argparse
import fnmatch
import http.client
import sys
import tempfile
import time

from homolog_site import ROOT, Peak, Site
from shapes import all_shapes

ANSWERS = {200, 400, 413, 422, 504}


def post(site, content, seconds):
    """(status, milliseconds, bytes of the answer)"""
    start = time.monotonic()
    connection = http.client.HTTPConnection("127.0.0.1", site.port, timeout=seconds)
    try:
        connection.request("POST", "/api/v1/query", body=content)
        response = connection.getresponse()
        size = len(response.read())
        status = response.status
    except (OSError, http.client.HTTPException) as fault:
        status, size = type(fault).__name__, 0
    finally:
        connection.close()
    return status, (time.monotonic() - start) * 1000, size


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--workspace", help="of the site (default: that of a run over corpus-samples)")
    parser.add_argument("--only", default="*", help="pattern of the names of shapes")
    parser.add_argument("--seconds", type=float, default=11, help="that an answer may take")
    parser.add_argument("--heap", type=int, default=256, help="megabytes of heap that the site is given")
    parser.add_argument("--megabytes", type=float, default=256, help="that the site may take beyond the warm-up")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = Site(folder, options.workspace, f"-Xmx{options.heap}m")
        try:
            return play(site, options)
        finally:
            site.stop()


def play(site, options):
    shapes = {name: content for name, content in all_shapes().items() if fnmatch.fnmatch(name, options.only)}
    ordinary = (ROOT / "corpus-samples/enwiki/Yesno.lua").read_bytes()
    for _ in range(30):
        post(site, ordinary, 60)
    alive = site.collect()
    base = site.resident()
    print(f"{len(shapes)} shapes; after the warm-up {base:.0f} MB resident, {alive:.0f} MB of heap alive")
    print(f"{'shape':40} {'KB':>6} {'status':>7} {'ms':>7} {'answer KB':>10} {'peak +MB':>9} {'after +MB':>9} {'alive +MB':>9}")
    missed = []
    for name, content in shapes.items():
        with Peak(site) as peak:
            status, milliseconds, size = post(site, content, options.seconds * 6)
        held = site.collect() - alive
        more, after = peak.most - base, site.resident() - base
        wrong = []
        if status not in ANSWERS:
            wrong.append("status")
        if milliseconds > options.seconds * 1000:
            wrong.append("time")
        if max(more, after) > options.megabytes:
            wrong.append("memory")
        row = f"{name:40} {len(content) / 1024:6.0f} {status:>7} {milliseconds:7.0f} {size / 1024:10.1f} {more:9.0f} {after:9.0f} {held:9.0f}"
        print(row + ("  MISSED: " + ", ".join(wrong) if wrong else ""), flush=True)
        if wrong:
            missed.append(name)
    faults = [line for line in site.said().splitlines() if line.startswith("homolog:")]
    for line in faults[:20]:
        print("the site said:", line)
    print(f"{len(shapes)} shapes, {len(missed)} missed" + "".join(f"\n  {name}" for name in missed))
    return 1 if missed or faults else 0


if __name__ == "__main__":
    sys.exit(main())
