#!/usr/bin/env python3
"""Measures runs of whole processes: CPU seconds, wall seconds and peak memory, of one build or of two in turn.

run.py BUILD [BUILD] [options] -- ARGUMENTS...

  run.py bin/homolog -- run corpus-samples
  run.py old/homolog-all.jar bin/homolog --runs 7 --java=-Xmx2g -- run CORPUS/*/modules.jsonl --quiet
  run.py bin/homolog --start FULL_WORKSPACE -- run CHANGED/*/modules.jsonl        (what a change costs after a full run)

A BUILD is a launcher (bin/homolog) or a jar. A launcher is called once before, so that it builds and trains its AOT cache; a jar is run by
the JDK of HOMOLOG_JAVA_HOME or JAVA_HOME with the launcher's options and with the .aot of the launcher's that lies beside it. Each run has
a workspace of its own, empty or a copy of --start, and no copy is counted. CPU is user + system of the process and all that it waited
for (wait4), JIT and collector threads included; peak memory is its largest resident size. Builds take turns, first one first, then
the other. Reported are medians with the range, and how the second build's medians compare to the first one's.
"""
import argparse
import json
import os
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LAUNCHERS_OPTIONS = [
    "--enable-native-access=ALL-UNNAMED",
    "-Xmx2g",
    "-XX:MaxNewSize=256m",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",  # where there is much, --java=-XX:TieredStopAtLevel=4
]
MEASURES = {"cpu": "CPU s", "user": "user s", "system": "system s", "wall": "wall s", "peak": "peak MB"}


def command(build, java):
    """(words that start the build, environment)."""
    environment = dict(os.environ)
    if build.suffix != ".jar":
        environment["HOMOLOG_JAVA_OPTIONS"] = shlex.join(java) if java else environment.get("HOMOLOG_JAVA_OPTIONS", "")
        return [str(build.absolute())], environment
    home = environment.get("HOMOLOG_JAVA_HOME") or environment.get("JAVA_HOME")
    words = [str(Path(home) / "bin/java") if home else "java", *LAUNCHERS_OPTIONS, *java]
    cache = build.with_name("homolog.aot")
    if cache.exists() and cache.stat().st_size and cache.stat().st_mtime >= build.stat().st_mtime:
        words.append(f"-XX:AOTCache={cache.absolute()}")
    return [*words, "-jar", str(build.absolute())], environment


def measured(words, environment, log):
    """What one process takes; ends this one if that fails."""
    with open(log, "wb") as out:
        begin = time.monotonic()
        process = subprocess.Popen(words, env=environment, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        tail = log.read_text(errors="replace")[-2000:]
        sys.exit(f"{shlex.join(words)[:500]}\nended with {process.returncode}:\n{tail}")
    peak = used.ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)
    return {"cpu": used.ru_utime + used.ru_stime, "user": used.ru_utime, "system": used.ru_stime, "wall": wall, "peak": peak}


def one(place, args, scratch):
    words, environment = command(args.builds[place], args.java)
    workspace = scratch / "workspace"
    shutil.rmtree(workspace, ignore_errors=True)
    if args.start:
        shutil.copytree(args.start, workspace, symlinks=True)
    environment["HOMOLOG_WORKSPACE"] = str(workspace)
    found = measured(words + args.arguments, environment, scratch / "log")
    if args.keep:
        kept = args.keep / f"build{place + 1}"
        shutil.rmtree(kept, ignore_errors=True)
        shutil.copytree(workspace, kept, symlinks=True)
    return found


def summary(runs):
    """{measure: (median, least, most)}."""
    return {m: (statistics.median(values), min(values), max(values)) for m in MEASURES for values in [[run[m] for run in runs]]}


def table(builds, summaries):
    lines = ["| build | " + " | ".join(MEASURES.values()) + " |", "| --- " * (len(MEASURES) + 1) + "|"]
    for build, found in zip(builds, summaries):
        lines.append(f"| {build} | " + " | ".join(number(m, *found[m]) for m in MEASURES) + " |")
    if len(builds) == 2:
        first, second = summaries
        lines.append("| second / first | " + " | ".join(f"{second[m][0] / first[m][0]:.3f}" if first[m][0] else "–" for m in MEASURES) + " |")
    return "\n".join(lines)


def number(measure, middle, least, most):
    digits = 0 if measure == "peak" else 2
    return f"{middle:.{digits}f} ({least:.{digits}f}–{most:.{digits}f})"


def main():
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("builds", type=Path, nargs="+", metavar="BUILD")
    cli.add_argument("--runs", type=int, default=5, help="of each build")
    cli.add_argument("--java", action="append", default=[], metavar="OPTION", help="an option for Java, as --java=-Xmx2g; may be repeated")
    cli.add_argument("--start", type=Path, help="a workspace of which each run gets a copy")
    cli.add_argument("--keep", type=Path, help="a folder for the last workspace of each build")
    cli.add_argument("--scratch", type=Path, help="where workspaces are made; a temporary folder without it")
    cli.add_argument("--json", action="store_true", help="an object a run instead of lines and a table")
    words = sys.argv[1:]
    split = words.index("--") if "--" in words else len(words)
    args = cli.parse_args(words[:split])
    args.arguments = words[split + 1:]
    if len(args.builds) > 2 or not args.arguments or args.runs < 1:
        cli.error("one or two builds, at least one run, and what is to be run after --")
    results = [[] for _ in args.builds]
    with tempfile.TemporaryDirectory(dir=args.scratch) as folder:
        for build in args.builds:
            if build.suffix != ".jar":
                measured([*command(build, [])[0], "--version"], dict(os.environ), Path(folder) / "log")
        for turn in range(args.runs):
            for place in range(len(args.builds)) if turn % 2 == 0 else reversed(range(len(args.builds))):
                found = one(place, args, Path(folder))
                results[place].append(found)
                print(json.dumps({"build": str(args.builds[place]), "run": turn + 1, **found}) if args.json else
                      f"{args.builds[place]} {turn + 1}: " + ", ".join(f"{MEASURES[m]} {found[m]:.2f}" for m in MEASURES), flush=True)
    if not args.json:
        print(table(args.builds, [summary(runs) for runs in results]))


if __name__ == "__main__":
    main()
