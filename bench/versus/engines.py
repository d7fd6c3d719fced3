"""The engines, each started on loopback only and asked for the score of one message at a time."""
import http.client
import json
import os
import re
import signal
import socket
import subprocess
import threading
import time

# What would need Redis, the network or memory of earlier messages.
RSPAMD_OFF = ("greylist ratelimit rbl fuzzy_check neural dmarc replies history_redis bayes_expiry url_redirector "
              "elastic clickhouse reputation asn spamassassin antivirus external_services dcc p0f").split()


def free_port(kind=socket.SOCK_STREAM):
    with socket.socket(socket.AF_INET, kind) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Resolver:
    """Answers every DNS question with NXDOMAIN at once (RFC 1035, 4.1.1).

    The answer is the question with other flags, so it keeps the OPT record (RFC 6891, 6.1.1). Without that record the answer
    about a name of up to 10 characters has at most 28 bytes, and Rspamd drops it and waits until the scan times out.
    """

    def __init__(self):
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.questions = 0
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            query, peer = self.socket.recvfrom(4096)
            if len(query) > 12:
                self.questions += 1
                self.socket.sendto(query[:2] + b"\x81\x83" + query[4:], peer)


class Daemon:
    def start(self, command, cores, log):
        self.log = log
        with open(log, "wb") as out:
            self.process = subprocess.Popen(["taskset", "-c", cores, *command], stdout=out, stderr=out,
                                            stdin=subprocess.DEVNULL, start_new_session=True)

    def wait(self, seconds=90):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.process.poll() is not None:
                break
            try:
                return self.score(b"From: a@a.example\r\nTo: b@b.example\r\nSubject: hello\r\n\r\nhello\r\n")
            except (OSError, http.client.HTTPException):
                time.sleep(0.3)
        with open(self.log, errors="replace") as log:
            raise RuntimeError(f"{type(self).__name__} does not answer:\n{log.read()[-2000:]}")

    def stop(self):
        for sign in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(self.process.pid, sign)
                self.process.wait(5)
            except (ProcessLookupError, subprocess.TimeoutExpired):
                pass


class Rspamd(Daemon):
    def __init__(self, folder, cores, jobs, resolver):
        self.port = free_port()
        self.jobs = jobs
        self.local = threading.local()
        files = {f"override.d/{module}.conf": "enabled = false;\n" for module in RSPAMD_OFF}
        files["override.d/options.inc"] = f'dns {{ nameserver = ["127.0.0.1:{resolver.port}"]; }}\nfilters = "chartable,dkim,regexp";\n'
        files["override.d/worker-normal.inc"] = f'bind_socket = "127.0.0.1:{self.port}";\ncount = {jobs};\nenabled = true;\n'
        files["override.d/worker-controller.inc"] = f'bind_socket = "127.0.0.1:{free_port()}";\nenabled = false;\n'
        files["override.d/worker-proxy.inc"] = f'bind_socket = "127.0.0.1:{free_port()}";\nenabled = false;\n'
        files["override.d/worker-fuzzy.inc"] = "enabled = false;\n"
        files["override.d/logging.inc"] = 'type = "console";\nlevel = "info";\n'
        for name, text in files.items():
            path = os.path.join(folder, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w") as out:
                out.write(text)
        variables = [f"--var={name}={folder}" for name in ("LOCAL_CONFDIR", "DBDIR", "RUNDIR", "LOGDIR")]
        # -i: may run as root where the script does.
        self.start(["rspamd", "-f", "-i", "-c", "/etc/rspamd/rspamd.conf", *variables], cores, folder + "/log")

    def wait(self, seconds=90):
        """Waits too until each worker has loaded the expressions that a helper compiles; before, scans are half as fast."""
        super().wait(seconds)
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            with open(self.log, "rb") as log:
                if log.read().count(b"loading hyperscan expressions") >= self.jobs:
                    return
            time.sleep(0.3)
        raise RuntimeError("Rspamd did not load its expressions")

    def score(self, message):
        if not hasattr(self.local, "link"):
            self.local.link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            self.local.link.request("POST", "/checkv2", message, {"Connection": "keep-alive"})
            return float(json.loads(self.local.link.getresponse().read())["score"])
        except (OSError, http.client.HTTPException, ValueError, KeyError) as error:
            self.local.link.close()
            raise OSError(f"rspamd: {error}") from error


class SpamAssassin(Daemon):
    def __init__(self, folder, cores, jobs, _resolver):
        self.port = free_port()
        # -L: local tests only; -x: no user preferences.
        self.start(["spamd", "-L", "-x", "-i", "127.0.0.1", "-p", str(self.port), "-m", str(jobs), f"--min-children={jobs}",
                    "--max-conn-per-child=100000", "-s", "stderr", "-H", folder, "--cf=use_bayes 0",
                    "--cf=dns_available no"], cores, folder + "/log")

    def score(self, message):
        with socket.create_connection(("127.0.0.1", self.port), 60) as link:
            link.sendall(b"CHECK SPAMC/1.5\r\nContent-length: %d\r\n\r\n" % len(message) + message)
            link.shutdown(socket.SHUT_WR)
            answer = b"".join(iter(lambda: link.recv(4096), b""))
        found = re.search(rb"^Spam: \w+ ; (-?[\d.]+) /", answer, re.M)
        if not found:
            raise OSError(f"spamd: {answer[:200]!r}")
        return float(found[1])
