"""Commands of Homolog one after the other in one process (benchmarks/src/org/homolog/cli/Tries.java), and folders that are put back.

The JDK is that of HOMOLOG_JAVA_HOME or JAVA_HOME, else the one on the path.
"""
import json
import os
import queue
import shutil
import subprocess
import sys
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OPTIONS = ["--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC"]


def jdk():
    """What comes before java and javac: the folder of the JDK that is named in the environment, else nothing."""
    home = os.environ.get("HOMOLOG_JAVA_HOME") or os.environ.get("JAVA_HOME")
    return f"{home}/bin/" if home else ""


class Tries:
    """The process; one that does not answer in time is ended, and another is started."""

    def __init__(self, folder, seconds=60, heap="1g"):
        self.java, self.folder, self.seconds, self.heap = jdk(), folder, seconds, heap
        subprocess.run([ROOT / "bin/homolog", "--version"], check=True, stdout=subprocess.DEVNULL)  # builds it
        self.path = f"{folder}/classes{os.pathsep}{ROOT}/target/homolog-all.jar"
        source = ROOT / "benchmarks/src/org/homolog/cli/Tries.java"
        subprocess.run([f"{self.java}javac", "-cp", self.path, "-proc:none", "-d", f"{folder}/classes", source], check=True)
        self.start()

    def start(self):
        self.process = subprocess.Popen(
            [f"{self.java}java", *OPTIONS, f"-Xmx{self.heap}", "-cp", self.path, "org.homolog.cli.Tries"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=sys.stderr, text=True, encoding="utf-8",
        )
        self.lines = queue.Queue()
        threading.Thread(target=self.read, args=(self.process, self.lines), daemon=True).start()

    @staticmethod
    def read(process, lines):
        for line in process.stdout:
            lines.put(line)
        lines.put("")

    def run(self, *words):
        """What became of a command; None if it did not end, or took the process with it."""
        self.process.stdin.write("\t".join(map(str, words)) + "\n")
        self.process.stdin.flush()
        try:
            line = self.lines.get(timeout=self.seconds)
        except queue.Empty:
            line = ""
        if line:
            return json.loads(line)
        self.close()
        self.start()
        return None

    def close(self):
        self.process.kill()
        self.process.wait()


class Kept:
    """A folder as it is now, to which it can be put back: only what has changed is written."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.files = {path: path.read_bytes() for path in self.paths() if path.is_file() and not path.is_symlink()}
        self.links = {path: os.readlink(path) for path in self.paths() if path.is_symlink()}
        self.states = {path: self.state(path) for path in self.files}

    def paths(self):
        return sorted(self.folder.rglob("*"))

    @staticmethod
    def state(path):
        status = path.stat()
        return status.st_size, status.st_mtime_ns, status.st_ino

    def put_back(self):
        for path in self.paths():
            if path.is_symlink() or path.is_file():
                if path not in self.files and self.links.get(path) != (path.is_symlink() and os.readlink(path)):
                    path.unlink()
            elif path.is_dir() and not any(path in file.parents for file in self.files):
                shutil.rmtree(path)
        for path, content in self.files.items():
            if not path.exists() or self.state(path) != self.states[path]:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)  # in place: who has it open keeps it
                self.states[path] = self.state(path)
        for path, target in self.links.items():
            if not path.is_symlink():
                path.symlink_to(target)
