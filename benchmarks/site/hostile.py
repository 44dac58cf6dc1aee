#!/usr/bin/env python3
"""Eight hostile clients (127.0.0.2 to 127.0.0.9) at full load beside an honest one (127.0.0.1), on a site of its own.

benchmarks/site/hostile.py [--seconds 300] [--workspace DIR] [--clients 8] [--threads 8] [--seed 1]

The honest client searches for an ordinary module every second, and reads a page every second. The hostile ones post large sources and
many equal functions, send bodies slowly and in broken chunks, hold connections, read slowly, search, and export everything; each has
a process with so many threads, which never wait. Prints times and codes of the honest client, what the hostile ones were answered,
and the site's memory over time. Exits with 1 unless honest searches have a p99 of at most 2 s, pages one of at most 300 ms, neither
an answer from 500 up nor none, and memory is flat: alive after a collection at most 64 MB more than before, resident in the last
fifth of the time at most 15 % more than in the second. On the loopback alone; a pause of more than 30 s is the end of a request.
"""
import argparse
import http.client
import json
import multiprocessing
import random
import socket
import sys
import tempfile
import threading
import time
import urllib.parse
from collections import Counter

from homolog_site import ROOT, Site
from shapes import all_shapes, filled

PATIENCE = 30
COSTLY = [
    "one hexadecimal numeral", "equal functions", "functions that differ in a literal", "tiny named functions", "equal lines", "comments",
    "modules in a row", "many keys", "one error a line", "nested functions, 150 deep, repeated", "random bytes", "many names",
]
EXPORTS = ["/groups.csv", "/groups.json", "/modules.csv", "/modules.json", "/api/v1/groups?size=500", "/api/v1/wikis",
           "/groups?unit=functions&size=500", "/modules?size=500"]


def asked(port, address, method, path, body=None, headers=None):
    """(status, answer)"""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE, source_address=(address, 0))
    try:
        connection.request(method, path, body=body, headers=headers or {})
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()


class Hostile:
    """What one thread of a hostile client does."""

    def __init__(self, port, address, rng, sources):
        self.port, self.address, self.rng, self.sources = port, address, rng, sources
        self.kinds = [self.large_post, self.equal_functions, self.slow_body, self.broken_chunks, self.connections, self.slow_reading,
                      self.search_form, self.similar, self.export]

    def go_on(self, ends, counts):
        while time.monotonic() < ends:
            kind = self.rng.choice(self.kinds)
            try:
                answer = kind(ends)
            except (OSError, http.client.HTTPException) as fault:
                answer = type(fault).__name__
                time.sleep(0.01)
            counts[kind.__name__, answer] += 1

    def large_post(self, _):
        return asked(self.port, self.address, "POST", "/api/v1/query", self.sources[self.rng.choice(COSTLY)])[0]

    def equal_functions(self, _):
        return asked(self.port, self.address, "POST", "/api/v1/query", self.sources["few equal functions"])[0]

    def search_form(self, _):
        body = urllib.parse.urlencode({"code": self.sources["yesno"].decode()})
        return asked(self.port, self.address, "POST", "/search", body, {"Content-Type": "application/x-www-form-urlencoded"})[0]

    def similar(self, _):
        return asked(self.port, self.address, "GET", "/api/v1/modules/enwiki/Yesno/similar")[0]

    def export(self, _):
        return asked(self.port, self.address, "GET", self.rng.choice(EXPORTS))[0]

    def opened(self, text):
        connection = socket.create_connection(("127.0.0.1", self.port), PATIENCE, (self.address, 0))
        connection.sendall(text.encode())
        return connection

    @staticmethod
    def status(connection):
        line = connection.recv(4096).split(b"\r\n", 1)[0].split()
        return int(line[1]) if len(line) > 1 else "closed"

    def slow_body(self, ends):
        head = "POST /api/v1/query HTTP/1.1\r\nHost: a\r\nContent-Length: 2000000\r\n\r\n"
        with self.opened(head) as connection:
            connection.settimeout(0.5)
            for _ in range(2 * PATIENCE):
                if time.monotonic() > ends:
                    return "left"
                connection.sendall(b"x")
                try:
                    return self.status(connection)
                except TimeoutError:
                    continue
        return "still open"

    def broken_chunks(self, _):
        head = "POST /api/v1/query HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n-5\r\n"
        with self.opened(head) as connection:
            return self.status(connection)

    def connections(self, ends):
        held = [self.opened("GET /groups HTTP/1.1\r\n") for _ in range(50)]
        time.sleep(min(5, max(0, ends - time.monotonic())))
        for connection in held:
            connection.close()
        return "held 50"

    def slow_reading(self, ends):
        with self.opened("GET /groups.json HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n") as connection:
            for _ in range(20):
                if not connection.recv(64) or time.monotonic() > ends:
                    break
                time.sleep(0.25)
        return "left"


def posted():
    """The sources that hostile clients post, by name."""
    sources = {name: content for name, content in all_shapes().items() if name in COSTLY}
    sources["yesno"] = (ROOT / "corpus-samples/enwiki/Yesno.lua").read_bytes()
    function = "function p.f(frame)\n local a = frame.args[1] or ''\n if a == '' then return 'none' end\n return mw.text.trim(a)\nend\n"
    sources["few equal functions"] = filled(function, 18 << 10, "local p = {}\n", "return p").encode()
    return sources


def hostile(port, number, options, sources, ends, results):
    """The process of a hostile client."""
    address, counts = f"127.0.0.{number + 2}", Counter()
    working = [Hostile(port, address, random.Random(f"{options.seed} {number} {i}"), sources) for i in range(options.threads)]
    running = [threading.Thread(target=each.go_on, args=(ends, counts), daemon=True) for each in working]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join(max(0, ends - time.monotonic()) + 2 * PATIENCE)
    results.put(dict(counts))


def honest(port, requests, ends, results, name):
    """Asks every second, and keeps (milliseconds, status)."""
    found = []
    while time.monotonic() < ends:
        start = time.monotonic()
        method, path, body = requests[len(found) % len(requests)]
        try:
            status = asked(port, "127.0.0.1", method, path, body)[0]
        except (OSError, http.client.HTTPException) as fault:
            status = type(fault).__name__
        took = time.monotonic() - start
        found.append((took * 1000, status))
        time.sleep(max(0, 1 - took))
    results.put((name, found))


def pages(port):
    """Pages of every kind: lists, some groups and modules."""
    groups = json.loads(asked(port, "127.0.0.1", "GET", "/api/v1/groups?size=20")[1])["groups"]
    paths = ["/groups", "/groups?page=2", "/groups?unit=functions", "/modules", "/overview", "/search", "/method",
             "/module?wiki=enwiki&title=Yesno"]
    paths += [f"/groups/{group['id']}{part}" for group in groups[:4] for part in ("", "/members")]
    return [("GET", path, None) for path in paths]


def told(name, found, p99, wrong):
    """Prints and judges what the honest client saw."""
    times = sorted(milliseconds for milliseconds, _ in found)
    codes = Counter(status for _, status in found)
    at = lambda share: times[min(len(times) - 1, int(len(times) * share))]
    print(f"honest {name}: {len(times)} asked, p50 {at(0.5):.0f} ms, p99 {at(0.99):.0f} ms, max {times[-1]:.0f} ms, codes {dict(codes)}")
    if at(0.99) > p99:
        wrong.append(f"the p99 of {name} is above {p99} ms")
    if any(not isinstance(status, int) or status >= 500 for status in codes):
        wrong.append(f"{name} were refused or not answered")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--workspace", help="of the site (default: that of a run over corpus-samples)")
    parser.add_argument("--clients", type=int, default=8, choices=range(1, 9))
    parser.add_argument("--threads", type=int, default=8, help="of each hostile client")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = Site(folder, options.workspace)
        try:
            return play(site, options)
        finally:
            site.stop()


def play(site, options):
    ordinary = (ROOT / "corpus-samples/enwiki/Yesno.lua").read_bytes()
    query, shown = [("POST", "/api/v1/query", ordinary)], pages(site.port)
    for request in query * 20 + shown * 3:
        asked(site.port, "127.0.0.1", *request)
    alive = site.collect()
    print(f"before: {site.resident():.0f} MB resident, {alive:.0f} MB of heap alive")
    context = multiprocessing.get_context("fork")  # which shares the sources
    sources = posted()
    calm, answers = context.Queue(), context.Queue()
    ends = time.monotonic() + options.seconds
    processes = [context.Process(target=honest, args=(site.port, requests, ends, calm, name), daemon=True)
                 for name, requests in (("queries", query), ("pages", shown))]
    processes += [context.Process(target=hostile, args=(site.port, i, options, sources, ends, answers), daemon=True)
                  for i in range(options.clients)]
    for process in processes:
        process.start()
    resident = []
    while time.monotonic() < ends:
        resident.append(site.resident())
        if len(resident) % max(1, int(options.seconds / 20)) == 0:
            print(f"  {len(resident):4} s: {resident[-1]:.0f} MB resident", flush=True)
        time.sleep(1)
    wrong = []
    for name, found in sorted(calm.get(timeout=3 * PATIENCE) for _ in range(2)):
        told(name, found, {"queries": 2000, "pages": 300}[name], wrong)
    counts = Counter()
    for _ in range(options.clients):
        counts.update(answers.get(timeout=4 * PATIENCE))
    for kind in sorted({kind for kind, _ in counts}):
        print(f"hostile {kind}: " + ", ".join(f"{answer} {count}" for (name, answer), count in sorted(counts.items(), key=str) if name == kind))
    memory(site, alive, resident, wrong)
    faults = [line for line in site.said().splitlines() if line.startswith("homolog:")]
    for line, count in Counter(faults).most_common(10):
        print(f"the site said {count} times: {line}")
    for what in wrong:
        print("MISSED:", what)
    return 1 if wrong else 0


def memory(site, alive, resident, wrong):
    time.sleep(2)
    after, fifth = site.collect(), max(1, len(resident) // 5)
    early, late = max(resident[fifth : 2 * fifth] or resident), max(resident[-fifth:])
    print(f"memory: {early:.0f} MB resident in the second fifth, {late:.0f} MB in the last; alive {alive:.0f} MB before, {after:.0f} MB after")
    if late > 1.15 * early or after > alive + 64:
        wrong.append("memory is not flat")


if __name__ == "__main__":
    sys.exit(main())
