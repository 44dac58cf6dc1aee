"""A site that a yardstick starts, watches and stops."""
import os
import re
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Site:
    """`homolog serve` over a workspace, with its usual limits; without one, over that of a run on corpus-samples."""

    def __init__(self, folder, workspace=None, java=""):
        self.log = open(Path(folder) / "site.log", "w+", encoding="utf-8", errors="replace")
        environment = dict(os.environ, HOMOLOG_JAVA_OPTIONS=java)
        if not workspace:
            workspace = Path(folder) / "workspace"
            subprocess.run([ROOT / "bin/homolog", "run", ROOT / "corpus-samples", "--workspace", workspace, "--quiet"], check=True)
        self.process = subprocess.Popen(
            [ROOT / "bin/homolog", "serve", "--workspace", workspace, "--port", "0", "--no-access-log"],
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=subprocess.STDOUT, env=environment,
        )
        self.pid = self.process.pid
        self.port = self.wait_for_port()

    def said(self):
        self.log.flush()
        return Path(self.log.name).read_text(encoding="utf-8", errors="replace")

    def wait_for_port(self):
        for _ in range(3000):
            found = re.search(r"Serving at http://[^:]+:(\d+)/", self.said())
            if found:
                return int(found.group(1))
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        sys.exit("the site did not start: " + self.said())

    def collect(self):
        """Collects garbage and tells how many megabytes are alive; does nothing and tells 0 where there is no jcmd."""
        home = os.environ.get("HOMOLOG_JAVA_HOME") or os.environ.get("JAVA_HOME")
        jcmd = f"{home}/bin/jcmd" if home else shutil.which("jcmd")
        said = ""
        for command in ("GC.run", "GC.heap_info") if jcmd else ():
            said = subprocess.run([jcmd, str(self.pid), command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False).stdout
        used = re.search(r"used (\d+)([KM])", said)
        return int(used.group(1)) / (1024 if used.group(2) == "K" else 1) if used else 0

    def resident(self):
        """Megabytes in memory."""
        with open(f"/proc/{self.pid}/status", encoding="ascii") as status:
            return int(re.search(r"VmRSS:\s+(\d+) kB", status.read()).group(1)) / 1024

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.log.close()


class Peak(threading.Thread):
    """The largest resident size while something is done."""

    def __init__(self, site):
        super().__init__(daemon=True)
        self.site, self.most, self.ended = site, site.resident(), threading.Event()

    def run(self):
        while not self.ended.wait(0.02):
            self.most = max(self.most, self.site.resident())

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.ended.set()
        self.join()
