#!/usr/bin/env python3
"""Compare what Lua 5.1 itself and the program say of every file: does it parse?

luac_verdict.py FOLDER... --homolog CMD [--ext lua,nse]

The files of each folder are laid out in a temporary one (with .lua added to other extensions), `luac5.1 -p` is run on each
and `CMD run` once. Every file on which they differ is listed with both messages; the last line counts. Exits 1 on a difference.
"""
import argparse
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


def lay_out(folder, extensions, target):
    """{path in the target: path in the folder} of the files copied."""
    copied = {}
    for path in sorted(p for e in extensions for p in folder.rglob(f"*.{e}") if p.is_file()):
        inside = path.relative_to(folder).as_posix()
        name = inside if inside.endswith(".lua") else inside + ".lua"
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target / name)
        copied[name] = inside
    return copied


def refused_by_luac(source, names):
    """{path: message}."""
    def message(name):
        run = subprocess.run(["luac5.1", "-p", "--", name], cwd=source, capture_output=True)
        return run.stderr.decode("utf-8", "replace").strip() if run.returncode else None
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return {name: text for name, text in zip(names, pool.map(message, names)) if text}


def refused_by_program(command, source, workspace):
    """{path: line:column: reason}."""
    subprocess.run(command + ["run", str(source), "--workspace", str(workspace), "--quiet"], check=True)
    summary = json.loads((workspace / "report" / "summary.json").read_text(encoding="utf-8"))
    return {u["path"]: f"{u['line']}:{u['column']}: {u['reason']}" for u in summary["unparsable"]}


def compare(folder, extensions, command):
    """Prints the differences in a folder and gives (files, refused by luac, refused by the program, differences)."""
    with tempfile.TemporaryDirectory() as temporary:
        source = Path(temporary) / "files"
        source.mkdir()
        names = lay_out(folder, extensions, source)
        luac = refused_by_luac(source, sorted(names))
        program = refused_by_program(command, source, Path(temporary) / "workspace")
    differing = sorted(luac.keys() ^ program.keys())
    for name in differing:
        print(names.get(name, name), f"  luac5.1: {luac.get(name, 'takes it')}",
              f"  program: {program.get(name, 'takes it')}", sep="\n")
    return len(names), len(luac), len(program), len(differing)


def main():
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("folders", type=Path, nargs="+")
    cli.add_argument("--homolog", required=True, metavar="CMD")
    cli.add_argument("--ext", default="lua")
    args = cli.parse_args()
    sys.stdout.reconfigure(encoding="utf-8", errors="surrogateescape")
    counts = [compare(folder, args.ext.split(","), shlex.split(args.homolog)) for folder in args.folders]
    files, luac, program, differing = map(sum, zip(*counts))
    print(f"{files} files, {luac} refused by luac5.1, {program} by the program, they differ on {differing}")
    sys.exit(1 if differing else 0)


if __name__ == "__main__":
    main()
